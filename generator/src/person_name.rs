//! Splits a person's name into its parts.

use crate::source::Basics;

/// A name as address books sort it: vCard's `N` (RFC 2426, section 3.1.2).
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PersonName {
    pub(super) family: String,
    pub(super) given: String,
    pub(super) prefix: String,
    pub(super) suffix: String,
}

const PREFIXES: [&str; 6] = ["dr", "prof", "mr", "mrs", "ms", "sir"];
const SUFFIXES: [&str; 12] =
    ["jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa", "msc", "bsc"];

impl PersonName {
    /// Returns the résumé's own parts of the name, if it has any, or else splits the name.
    pub(super) fn of(basics: &Basics) -> Self {
        let split = Self::parse(basics.name.trim());
        if basics.family_name.is_none() && basics.given_name.is_none() {
            return split;
        }
        let own = |part: &Option<String>| part.clone().unwrap_or_default();
        Self { family: own(&basics.family_name), given: own(&basics.given_name), ..split }
    }

    /// Splits a name. An ambiguous one stays whole, as the family name: a name in two scripts, and
    /// a Chinese, Japanese or Korean one without a space, since whether its family name has two
    /// characters would be a guess.
    pub(super) fn parse(name: &str) -> Self {
        let is_east_asian = |c: char| is_east_asian(c) || !c.is_alphabetic();
        let letters = || name.chars().filter(|c| c.is_alphabetic());
        let (family, given) = match name.split_once(char::is_whitespace) {
            // East Asian names begin with the family name.
            Some((family, given)) if name.chars().all(is_east_asian) => (family, given.trim()),
            Some(_) if !letters().any(self::is_east_asian) => return Self::western(name),
            _ => (name, ""),
        };
        Self { family: family.into(), given: given.into(), ..Self::default() }
    }

    /// Splits a Western name: `Dr. Ludwig van Example Jr.`, or `van Example, Ludwig`.
    fn western(name: &str) -> Self {
        let mut words: Vec<&str> = name.split_whitespace().collect();
        let is_one_of = |list: &[&str], word: &str| {
            let letters: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
            list.contains(&&*letters.to_lowercase())
        };
        let suffixes = words.iter().rev().take_while(|word| is_one_of(&SUFFIXES, word)).count();
        let suffix = words.split_off(words.len() - suffixes).join(" ");
        let prefixes = words.iter().take_while(|word| is_one_of(&PREFIXES, word)).count();
        let prefix = words.drain(..prefixes).collect::<Vec<_>>().join(" ");
        let name = words.join(" ");
        let name = name.trim_end_matches(',');
        match name.split_once(", ") {
            // Credentials follow a full name: `Jane Example, PMP`.
            Some((name, credentials))
                if is_full(name)
                    && credentials
                        .split([',', ' '])
                        .all(|word| is_one_of(&SUFFIXES, word) || !has_lowercase(word)) =>
            {
                let name = Self::western(name);
                let suffixes = [&name.suffix, credentials, &suffix].into_iter();
                let suffixes: Vec<&str> = suffixes.filter(|part| !part.is_empty()).collect();
                Self { prefix, suffix: suffixes.join(", "), ..name }
            }
            Some((family, given)) => {
                Self { family: family.into(), given: given.into(), prefix, suffix }
            }
            None => {
                let (given, family) = name.split_at(given_length(name));
                let (family, given) = (family.trim_start().into(), given.into());
                Self { family, given, prefix, suffix }
            }
        }
    }
}

/// Returns the length of the given names in a Western name in their usual order. Particles belong to
/// the family name (`van`, `de la`), and a conjunction joins its parts (`Ortega y Gasset`).
fn given_length(name: &str) -> usize {
    let words: Vec<&str> = name.split(' ').collect();
    let before = &words[..words.len() - 1];
    let is_particle = |word: &&&str| word.starts_with(|c: char| c.is_lowercase());
    let particles = before.iter().skip(1).rev().take_while(is_particle).count();
    let mut given = &before[..before.len() - particles];
    let is_joined = before.get(given.len()).is_some_and(|word| ["y", "i", "e"].contains(word));
    if is_joined && given.len() > 1 {
        given = &given[..given.len() - 1];
    }
    given.join(" ").len()
}

/// Whether this is a full name, of which at least two words are capitalized, not set in capitals.
fn is_full(name: &str) -> bool {
    let is_capitalized = |word: &&str| word.starts_with(char::is_uppercase);
    has_lowercase(name) && name.split(' ').filter(is_capitalized).count() > 1
}

fn has_lowercase(text: &str) -> bool {
    text.contains(char::is_lowercase)
}

/// Whether a letter is Chinese, Japanese or Korean.
fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3005}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_are_split_only_where_it_is_unambiguous() {
        for (name, [prefix, given, family, suffix]) in [
            ("Mingyuan Su", ["", "Mingyuan", "Su", ""]),
            ("Cher", ["", "", "Cher", ""]),
            ("苏明远", ["", "", "苏明远", ""]),
            ("欧阳 小雨", ["", "小雨", "欧阳", ""]),
            ("山田 太郎", ["", "太郎", "山田", ""]),
            ("山田\u{3000}太郎", ["", "太郎", "山田", ""]),
            ("김 민수", ["", "민수", "김", ""]),
            ("苏明远 Mingyuan Su", ["", "", "苏明远 Mingyuan Su", ""]),
            ("Sam Example Jr.", ["", "Sam", "Example", "Jr."]),
            ("Dr. Sam T. Example, Ph.D.", ["Dr.", "Sam T.", "Example", "Ph.D."]),
            ("Sam Example III, MD", ["", "Sam", "Example", "III, MD"]),
            ("Ludwig van Example", ["", "Ludwig", "van Example", ""]),
            ("María de la Cruz", ["", "María", "de la Cruz", ""]),
            ("Example, Sam", ["", "Sam", "Example", ""]),
            ("van Example, SJ", ["", "SJ", "van Example", ""]),
            ("DE LA CRUZ, MARÍA", ["", "MARÍA", "DE LA CRUZ", ""]),
            ("Jane Example, PMP", ["", "Jane", "Example", "PMP"]),
            ("Jane Example, PhD, PMP", ["", "Jane", "Example", "PhD, PMP"]),
            ("Dr. Jane Example, P.E., MBA", ["Dr.", "Jane", "Example", "P.E., MBA"]),
            ("José Ortega y Gasset", ["", "José", "Ortega y Gasset", ""]),
            ("Antoni Gaudí i Cornet", ["", "Antoni", "Gaudí i Cornet", ""]),
            ("sam example", ["", "sam", "example", ""]),
            ("Jr.", ["", "", "Jr.", ""]),
            ("Dr.", ["", "", "Dr.", ""]),
        ] {
            let [prefix, given, family, suffix] = [prefix, given, family, suffix].map(String::from);
            assert_eq!(
                PersonName::parse(name),
                PersonName { family, given, prefix, suffix },
                "{name}"
            );
        }
    }

    #[test]
    fn parts_in_the_content_take_precedence() {
        for (basics, [given, family, suffix]) in [
            (json!({ "name": "欧阳小雨" }), ["", "欧阳小雨", ""]),
            (
                json!({ "name": "欧阳小雨", "familyName": "欧阳", "givenName": "小雨" }),
                ["小雨", "欧阳", ""],
            ),
            (json!({ "name": "Sukarno, PhD", "givenName": "Sukarno" }), ["Sukarno", "", "PhD"]),
        ] {
            let basics: Basics = serde_json::from_value(basics).expect("basics");
            let name = PersonName::of(&basics);
            assert_eq!([name.given, name.family, name.suffix], [given, family, suffix]);
        }
    }
}
