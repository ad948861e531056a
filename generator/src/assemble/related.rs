use crate::source::Guide;

/// Index of a guide's talks by topic.
#[derive(Debug)]
pub(super) struct Relations<'a> {
    guide: &'a Guide,
    /// Each topic's id with the indices of its talks.
    topics: Vec<(&'a str, Vec<usize>)>,
}

impl<'a> Relations<'a> {
    /// Indexes a guide in one pass: comparing 1,000 talks pairwise would take longer than rendering
    /// all of them.
    pub(super) fn of(guide: &'a Guide) -> Self {
        let mut topics: Vec<_> =
            guide.topics.iter().map(|topic| (topic.id.as_str(), Vec::new())).collect();
        for (index, talk) in guide.talks.iter().enumerate() {
            for (topic, talks) in &mut topics {
                if talk.topics.iter().any(|id| id == topic) {
                    talks.push(index);
                }
            }
        }
        Self { guide, topics }
    }

    /// Returns the indices of at most `limit` talks that share topics with `talk`, those that share
    /// most first.
    pub(super) fn related(&self, talk: usize, limit: usize) -> Vec<usize> {
        let topics = self.guide.talks.get(talk).map_or(&[] as &[_], |talk| &talk.topics);
        let mut shared = vec![0; self.guide.talks.len()];
        for (_, talks) in
            self.topics.iter().filter(|(id, _)| topics.iter().any(|topic| topic == id))
        {
            for &other in talks.iter().filter(|&&other| other != talk) {
                shared[other] += 1;
            }
        }
        let mut related = Vec::new();
        for count in (1..=topics.len()).rev() {
            let others = shared.iter().enumerate().filter(|(_, times)| **times == count);
            related.extend(others.map(|(other, _)| other).take(limit - related.len()));
        }
        related
    }
}
