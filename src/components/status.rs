use crate::state::AppState;
use leptos::prelude::*;

/// The live region.
#[component]
pub fn StatusMessage() -> impl IntoView {
    let status = expect_context::<AppState>().status;
    view! {
        <p class="status" class:shown=move || status.with(|status| status.is_visible) role="status">
            {move || status.with(|status| status.text.clone())}
        </p>
    }
}
