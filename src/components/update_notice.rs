use crate::i18n::Lang;
use leptos::prelude::*;

/// Offers a newer build, when one is waiting, and announces it (`<output>` is a live region).
/// src/js/update.js activates it.
#[component]
pub fn UpdateNotice(lang: Lang) -> impl IntoView {
    let messages = lang.messages();
    view! {
        <output>
            <span class="update">
                {format!("{} ", messages.update)} <button type="button" data-action="update">{messages.update_open}</button>
            </span>
        </output>
    }
}
