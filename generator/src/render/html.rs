use leptos::prelude::*;

/// Renders a view that isn't hydrated, without Leptos' hydration markers (`<!>`). Text can't
/// contain one, since its `<` is escaped.
pub(crate) fn static_html(view: impl IntoView) -> String {
    view.into_view().to_html().replace("<!>", "")
}
