use crate::i18n::Lang;
use leptos::prelude::*;

/// Offers a newer build, when one is waiting. src/js/update.js activates it.
#[component]
pub fn UpdateNotice(lang: Lang) -> impl IntoView {
    let messages = lang.messages();
    view! {
        <p class="update">
            {format!("{} ", messages.update)} <button type="button" data-action="update">{messages.update_open}</button>
        </p>
    }
}
