use leptos::attr;
use leptos::prelude::*;

/// An icon in the document's SVG sprite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    Phone,
    Mail,
    Home,
    /// Where the person lives.
    Location,
    GitHub,
    LinkedIn,
    Twitter,
    /// A profile on another network.
    Profile,
    /// The system theme.
    System,
    /// The light theme.
    Sun,
    /// The dark theme.
    Moon,
    /// The seal with the owner's character.
    Seal,
}

impl IconName {
    pub const ALL: [Self; 12] = [
        Self::Phone,
        Self::Mail,
        Self::Home,
        Self::Location,
        Self::GitHub,
        Self::LinkedIn,
        Self::Twitter,
        Self::Profile,
        Self::System,
        Self::Sun,
        Self::Moon,
        Self::Seal,
    ];

    /// The icon of a network; ignores case, spaces and punctuation: `Git Hub`, `linked-in`.
    pub fn of_network(network: &str) -> Option<Self> {
        let letters = network.chars().filter(|c| c.is_alphanumeric());
        match &*letters.collect::<String>().to_lowercase() {
            "github" => Some(Self::GitHub),
            "linkedin" => Some(Self::LinkedIn),
            "twitter" => Some(Self::Twitter),
            _ => None,
        }
    }

    /// The name in the sprite and in contacts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Mail => "mail",
            Self::Home => "home",
            Self::Location => "location",
            Self::GitHub => "github",
            Self::LinkedIn => "linkedin",
            Self::Twitter => "twitter",
            Self::Profile => "profile",
            Self::System => "system",
            Self::Sun => "sun",
            Self::Moon => "moon",
            Self::Seal => "seal",
        }
    }
}

/// An icon of the sprite, hidden from screen readers because the text beside it says the same.
#[component]
pub fn Icon(
    /// The name in the sprite ([`IconName::name`]).
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let href = format!("#icon-{name}");
    // With `href=href`, hydration would set the attribute again, and the browser would lay out the
    // icon again: `view!` has no typed attributes for SVG.
    view! {
        <svg class="icon" {attr::aria_hidden("true")}>
            <use_ {attr::href(href)} />
        </svg>
    }
}
