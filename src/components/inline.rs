use crate::content::{Piece, pieces};
use leptos::either::Either;
use leptos::prelude::*;

/// A text with its inline links.
#[component]
pub fn Inline<'a>(
    /// The text, as content has it.
    text: &'a str,
) -> impl IntoView + use<> {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => Either::Left(text.to_owned()),
            Piece::Link { text, link } => Either::Right(
                view! { <a href=link.as_str().to_owned()>{text.to_owned()}</a> },
            ),
        })
        .collect_view()
}
