/// The words that only the build host writes: they reach the browser, if at all, with the
/// content. A word that a language lacks doesn't compile.
#[derive(Debug)]
pub struct HostMessages {
    /// Section: who it is.
    pub summary: &'static str,
    /// Section: employment.
    pub work: &'static str,
    /// Section: what was made.
    pub projects: &'static str,
    /// Section: papers.
    pub publications: &'static str,
    /// Section: articles and talks.
    pub talks_and_writing: &'static str,
    /// Section: articles.
    pub articles: &'static str,
    /// Section: talks given.
    pub given_talks: &'static str,
    /// Section: other experience.
    pub volunteer: &'static str,
    /// Section: degrees.
    pub education: &'static str,
    /// Section: honours.
    pub awards: &'static str,
    /// Section: proofs of what was learnt.
    pub certificates: &'static str,
    /// Section: what they can do.
    pub skills: &'static str,
    /// Section: languages that they speak.
    pub languages: &'static str,
    /// Section: what they like.
    pub interests: &'static str,
    /// Section: what others say.
    pub references: &'static str,
    /// What stands between the items of a short list within a line, such as a place.
    pub comma: &'static str,
    /// What joins a degree and its subject.
    pub degree_in: &'static str,
    /// Whether the subject stands before the degree.
    pub subject_first: bool,
    /// What ends a sentence.
    pub full_stop: &'static str,
    /// Before a grade.
    pub score: &'static str,
    /// Download: the résumé for paper of ISO's size.
    pub pdf_a4: &'static str,
    /// Download: the résumé for paper of the North American size.
    pub pdf_letter: &'static str,
    /// Download: text as it is.
    pub plain_text: &'static str,
    /// Download: the contact, for an address book.
    pub vcard: &'static str,
    /// Download: the papers, for a bibliography.
    pub bibtex: &'static str,
    /// The word for a résumé in a file's name.
    pub resume_file: &'static str,
    /// The word for paper of the North American size in a file's name.
    pub letter_file: &'static str,
    /// The word for the guide in a file's name.
    pub guide_file: &'static str,
    /// A page of all pages, `{0}` of `{1}`, on paper.
    pub page_of: &'static str,
}

/// What the build host writes in Chinese.
pub(super) static ZH: HostMessages = HostMessages {
    summary: "个人简介",
    work: "工作经历",
    projects: "项目经历",
    publications: "学术论文",
    talks_and_writing: "演讲与分享",
    articles: "部分文章",
    given_talks: "技术演讲",
    volunteer: "其他经历",
    education: "教育经历",
    awards: "荣誉与奖项",
    certificates: "证书",
    skills: "专业技能",
    languages: "语言能力",
    interests: "兴趣爱好",
    references: "推荐语",
    comma: "，",
    degree_in: "",
    subject_first: true,
    full_stop: "。",
    score: "成绩：",
    pdf_a4: "PDF（A4）",
    pdf_letter: "PDF（Letter）",
    plain_text: "纯文本",
    vcard: "电子名片（vCard）",
    bibtex: "论文引用（BibTeX）",
    resume_file: "简历",
    letter_file: "Letter",
    guide_file: "Talk-导览",
    page_of: "第 {0} 页，共 {1} 页",
};

/// What the build host writes in English.
pub(super) static EN: HostMessages = HostMessages {
    summary: "Summary",
    work: "Work Experience",
    projects: "Projects",
    publications: "Publications",
    talks_and_writing: "Talks & Writing",
    articles: "Selected Articles",
    given_talks: "Tech Talks",
    volunteer: "Other Experience",
    education: "Education",
    awards: "Honors & Awards",
    certificates: "Certificates",
    skills: "Skills",
    languages: "Languages",
    interests: "Interests",
    references: "References",
    comma: ", ",
    degree_in: " in ",
    subject_first: false,
    full_stop: ".",
    score: "Grade: ",
    pdf_a4: "PDF (A4)",
    pdf_letter: "PDF (US Letter)",
    plain_text: "Plain text",
    vcard: "Contact card (vCard)",
    bibtex: "Citations (BibTeX)",
    resume_file: "Resume",
    letter_file: "Letter",
    guide_file: "Talk-Guide",
    page_of: "Page {0} of {1}",
};
