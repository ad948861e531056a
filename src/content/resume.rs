//! The résumé: JSON Resume 1.0.0 (<https://jsonresume.org/schema>) as far as this site shows it.
//! What this site adds to the standard, which allows further properties, is marked as its addition.

use super::json::records;
use super::{Date, Link};

records! {
    /// A résumé, and the date that it speaks for.
    Resume {
        /// Who it is about.
        basics "basics": Basics,
        /// Employment, latest first.
        work "work": Vec<Work>,
        /// Papers.
        publications "publications": Vec<Publication>,
        /// Selected articles: an addition of this site.
        articles "articles": Vec<Article>,
        /// Talks given at conferences: an addition of this site.
        talks "talks": Vec<GivenTalk>,
        /// Other experience.
        volunteer "volunteer": Vec<Volunteer>,
        /// Degrees.
        education "education": Vec<Education>,
        /// Honours.
        awards "awards": Vec<Award>,
        /// Proofs of what was learnt.
        certificates "certificates": Vec<Certificate>,
        /// What they can do.
        skills "skills": Vec<Skill>,
        /// The languages that they speak.
        languages "languages": Vec<Language>,
        /// What they like.
        interests "interests": Vec<Interest>,
        /// What others say of them.
        references "references": Vec<Reference>,
        /// What they made.
        projects "projects": Vec<Project>,
        /// About this file.
        meta "meta": Option<Meta>,
    }

    /// Who a résumé is about, and how to reach them. All but the name may be left out, and is then shown nowhere.
    Basics {
        /// The name.
        name "name": String,
        /// The position, in a line.
        label "label": Option<String>,
        /// The e-mail address.
        email "email": Option<String>,
        /// The phone number, as it should be shown.
        phone "phone": Option<String>,
        /// The homepage.
        url "url": Option<Link>,
        /// A remark on the homepage: an addition of this site.
        url_note "urlNote": Option<String>,
        /// Who they are, in a paragraph.
        summary "summary": Option<String>,
        /// Where they live.
        location "location": Option<Location>,
        /// Accounts elsewhere.
        profiles "profiles": Vec<Profile>,
    }

    /// An account on a network.
    Profile {
        /// The network: GitHub, LinkedIn, …
        network "network": Option<String>,
        /// The name there.
        username "username": Option<String>,
        /// The account's page.
        url "url": Option<Link>,
        /// A remark on the account: an addition of this site.
        note "note": Option<String>,
    }

    /// Where someone lives, as precisely as they say.
    Location {
        /// The street and the house; may have several lines.
        address "address": Option<String>,
        /// The postal code.
        postal_code "postalCode": Option<String>,
        /// The city.
        city "city": Option<String>,
        /// The country, by its code (ISO 3166-1 alpha-2).
        country_code "countryCode": Option<String>,
        /// The province or the state.
        region "region": Option<String>,
    }

    /// A position held.
    Work {
        /// The employer.
        name "name": Option<String>,
        /// What the employer does.
        description "description": Option<String>,
        /// The role.
        position "position": Option<String>,
        /// The employer's page.
        url "url": Option<Link>,
        /// The place.
        location "location": Option<String>,
        /// When it began.
        start_date "startDate": Option<Date>,
        /// When it ended; missing where it goes on.
        end_date "endDate": Option<Date>,
        /// What it was.
        summary "summary": Option<String>,
        /// What was achieved.
        highlights "highlights": Vec<String>,
    }

    /// A paper.
    Publication {
        /// The title.
        name "name": Option<String>,
        /// The authors in their order: an addition of this site.
        authors "authors": Vec<String>,
        /// Where it appeared.
        publisher "publisher": Option<String>,
        /// When it appeared.
        release_date "releaseDate": Option<Date>,
        /// Where to read it.
        url "url": Option<Link>,
        /// The Digital Object Identifier: an addition of this site.
        doi "doi": Option<String>,
        /// The abstract.
        summary "summary": Option<String>,
    }

    /// Something written for readers at large: an addition of this site.
    Article {
        /// The title.
        name "name": Option<String>,
        /// Where to read it.
        url "url": Option<Link>,
        /// Where it appeared.
        publisher "publisher": Option<String>,
        /// The publisher's page.
        publisher_url "publisherUrl": Option<Link>,
        /// When it appeared; left out where `startDate` is given.
        release_date "releaseDate": Option<Date>,
        /// When a collection was begun that goes on.
        start_date "startDate": Option<Date>,
        /// What it says.
        summary "summary": Option<String>,
    }

    /// A talk given: an addition of this site.
    GivenTalk {
        /// The title.
        name "name": Option<String>,
        /// Its slides or its page.
        url "url": Option<Link>,
        /// The conference.
        event "event": Option<String>,
        /// The place.
        location "location": Option<String>,
        /// When it was given.
        date "date": Option<Date>,
        /// What it said.
        summary "summary": Option<String>,
    }

    /// Experience beside employment.
    Volunteer {
        /// The organisation.
        organization "organization": Option<String>,
        /// The role.
        position "position": Option<String>,
        /// The organisation's page.
        url "url": Option<Link>,
        /// The place: an addition of this site.
        location "location": Option<String>,
        /// When it began.
        start_date "startDate": Option<Date>,
        /// When it ended; missing where it goes on.
        end_date "endDate": Option<Date>,
        /// What it was.
        summary "summary": Option<String>,
        /// What was achieved.
        highlights "highlights": Vec<String>,
    }

    /// A degree.
    Education {
        /// The school.
        institution "institution": Option<String>,
        /// The school's page.
        url "url": Option<Link>,
        /// The subject.
        area "area": Option<String>,
        /// The degree.
        study_type "studyType": Option<String>,
        /// The place: an addition of this site.
        location "location": Option<String>,
        /// When it began.
        start_date "startDate": Option<Date>,
        /// When it ended; missing where it goes on.
        end_date "endDate": Option<Date>,
        /// The grade.
        score "score": Option<String>,
        /// What was attended.
        courses "courses": Vec<String>,
        /// What there is to say of it: an addition of this site.
        highlights "highlights": Vec<String>,
    }

    /// An honour.
    Award {
        /// What was won.
        title "title": Option<String>,
        /// Who gives it, or the event it was won at.
        awarder "awarder": Option<String>,
        /// The place: an addition of this site.
        location "location": Option<String>,
        /// When it was given.
        date "date": Option<Date>,
        /// What it was for.
        summary "summary": Option<String>,
    }

    /// Proof of something learnt.
    Certificate {
        /// What it is for.
        name "name": Option<String>,
        /// When it was issued.
        date "date": Option<Date>,
        /// Where it can be seen.
        url "url": Option<Link>,
        /// Who issued it.
        issuer "issuer": Option<String>,
    }

    /// What someone can do.
    Skill {
        /// The field.
        name "name": Option<String>,
        /// How well.
        level "level": Option<String>,
        /// What belongs to it.
        keywords "keywords": Vec<String>,
    }

    /// A language that someone speaks.
    Language {
        /// Its name.
        language "language": Option<String>,
        /// How well.
        fluency "fluency": Option<String>,
    }

    /// What someone likes.
    Interest {
        /// The field.
        name "name": Option<String>,
        /// What belongs to it.
        keywords "keywords": Vec<String>,
    }

    /// What someone else says.
    Reference {
        /// Who says so.
        name "name": Option<String>,
        /// What they say.
        reference "reference": Option<String>,
    }

    /// Something made.
    Project {
        /// What it is called.
        name "name": Option<String>,
        /// What it is.
        description "description": Option<String>,
        /// What was achieved.
        highlights "highlights": Vec<String>,
        /// What belongs to it.
        keywords "keywords": Vec<String>,
        /// When it began.
        start_date "startDate": Option<Date>,
        /// When it ended; missing where it goes on.
        end_date "endDate": Option<Date>,
        /// Its page.
        url "url": Option<Link>,
        /// What was done in it.
        roles "roles": Vec<String>,
        /// The organisation that it was for.
        entity "entity": Option<String>,
        /// What kind of project it is.
        kind "type": Option<String>,
    }

    /// About the file itself.
    Meta {
        /// The day that the résumé speaks for, as `YYYY-MM-DDThh:mm:ss`.
        last_modified "lastModified": Option<String>,
    }
}

impl Resume {
    /// The day that the résumé speaks for.
    pub fn date(&self) -> Option<Date> {
        let text = self.meta.as_ref()?.last_modified.as_deref()?;
        text.split('T').next()?.parse().ok()
    }
}
