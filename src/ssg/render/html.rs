use leptos::prelude::*;

/// The HTML of a view that isn't hydrated: without the `<!>` that marks places for hydration. Text
/// can't hold one, since its `<` is escaped.
pub(in crate::ssg) fn static_html(view: impl IntoView) -> String {
    view.into_view().to_html().replace("<!>", "")
}
