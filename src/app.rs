//! The root component.

use crate::components::{Footer, Header, StatusMessage, UpdateNotice};
use crate::pages::{HomePage, ResumePage, TalksPage};
use crate::routes::Route;
use crate::state::AppState;
use leptos::either::EitherOf3;
use leptos::prelude::*;

/// Everything in `#app`. When `state.page` changes, the block that reads it is rebuilt in place:
/// elements of the same type are kept, with focus and open `<details>`, except inside closures.
/// Components in the block get the page and its parts as plain values; only the state's signals
/// are reactive there.
#[component]
pub fn App(state: AppState) -> impl IntoView {
    provide_context(state);
    view! {
        <div class="page">
            {move || {
                let page = state.page.get();
                provide_context(state.scoped());
                view! {
                    <a class="skip" href="#main">
                        {page.id.lang.messages().skip}
                    </a>
                    <Header page=&page />
                    <main id="main">
                        {match page.id.route {
                            Route::Home => EitherOf3::A(view! { <HomePage page=&page /> }),
                            Route::Resume => EitherOf3::B(view! { <ResumePage page=&page /> }),
                            Route::Talks => EitherOf3::C(view! { <TalksPage page=&page /> }),
                        }}
                    </main>
                    <Footer page=&page />
                    <UpdateNotice lang=page.id.lang />
                }
            }}
            <StatusMessage />
        </div>
    }
}
