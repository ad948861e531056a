//! The shell that every page stands in.

use crate::components::{Footer, Header, StatusMessage, UpdateNotice};
use crate::pages::{HomePage, ResumePage, TalksPage};
use crate::routes::Route;
use crate::state::AppState;
use leptos::either::EitherOf3;
use leptos::prelude::*;

/// Everything in the document's body. Within the block that depends on `state.page`, components take
/// the page and its parts as plain values; only signals of the state are reactive there. A change of
/// the page rebuilds the block in place: elements of the same type stay, and with them focus and open
/// details, but for those in closures.
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
