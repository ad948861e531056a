use portfolio::i18n::Lang;

/// The messages that become part of the content and its exports, so that the browser needs none of
/// them. A missing message is a compile error.
#[derive(Debug)]
pub struct ContentMessages {
    // Section titles
    pub summary: &'static str,
    pub work: &'static str,
    pub projects: &'static str,
    pub publications: &'static str,
    pub talks_and_writing: &'static str,
    pub articles: &'static str,
    pub given_talks: &'static str,
    pub volunteer: &'static str,
    pub education: &'static str,
    pub awards: &'static str,
    pub certificates: &'static str,
    pub skills: &'static str,
    pub languages: &'static str,
    pub interests: &'static str,
    pub references: &'static str,
    /// The separator in short inline lists, such as a place.
    pub comma: &'static str,
    /// Between a degree and its subject.
    pub degree_in: &'static str,
    /// Whether the subject comes before the degree.
    pub subject_first: bool,
    /// The alternative text of the photo; `{}` is the name.
    pub photo_of: &'static str,
    pub full_stop: &'static str,
    /// Before a grade.
    pub score: &'static str,
    // Labels of downloads
    pub pdf_a4: &'static str,
    pub pdf_letter: &'static str,
    pub one_page_a4: &'static str,
    pub one_page_letter: &'static str,
    pub plain_text: &'static str,
    pub vcard: &'static str,
    pub bibtex: &'static str,
    // What downloads are for
    pub for_forms: &'static str,
    pub for_notes: &'static str,
    pub for_tools: &'static str,
    pub for_address_books: &'static str,
    pub for_citing: &'static str,
    // Parts of download file names
    pub resume_file: &'static str,
    pub letter_file: &'static str,
    pub one_page_file: &'static str,
    pub guide_file: &'static str,
    /// The page number in PDFs: page `{0}` of `{1}`.
    pub page_of: &'static str,
    // In the one-page résumé
    /// Before the address of the whole one.
    pub full_resume: &'static str,
    /// After a section's entries: `{0}` are left out.
    pub more: &'static str,
}

impl ContentMessages {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Zh => &ZH,
            Lang::En => &EN,
        }
    }
}

static ZH: ContentMessages = ContentMessages {
    summary: "个人简介",
    work: "工作经历",
    projects: "项目经历",
    publications: "学术论文",
    talks_and_writing: "演讲与分享",
    articles: "部分文章",
    given_talks: "技术演讲",
    volunteer: "志愿经历",
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
    photo_of: "{}的照片",
    full_stop: "。",
    score: "成绩：",
    pdf_a4: "PDF（A4）",
    pdf_letter: "PDF（Letter）",
    one_page_a4: "PDF（一页，A4）",
    one_page_letter: "PDF（一页，Letter）",
    plain_text: "纯文本",
    vcard: "电子名片（vCard）",
    bibtex: "论文引用（BibTeX）",
    for_forms: "填写表单",
    for_notes: "笔记与 AI",
    for_tools: "其他工具",
    for_address_books: "通讯录",
    for_citing: "文献管理",
    resume_file: "简历",
    letter_file: "Letter",
    one_page_file: "一页",
    guide_file: "Talk-导览",
    page_of: "第 {0} 页，共 {1} 页",
    full_resume: "完整简历",
    more: "另有 {0} 项",
};

static EN: ContentMessages = ContentMessages {
    summary: "Summary",
    work: "Work Experience",
    projects: "Projects",
    publications: "Publications",
    talks_and_writing: "Talks & Writing",
    articles: "Selected Articles",
    given_talks: "Tech Talks",
    volunteer: "Volunteer Experience",
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
    photo_of: "Photo of {}",
    full_stop: ".",
    score: "Grade: ",
    pdf_a4: "PDF (A4)",
    pdf_letter: "PDF (US Letter)",
    one_page_a4: "PDF, one page (A4)",
    one_page_letter: "PDF, one page (US Letter)",
    plain_text: "Plain text",
    vcard: "Contact card (vCard)",
    bibtex: "Citations (BibTeX)",
    for_forms: "for forms",
    for_notes: "for notes and AI",
    for_tools: "for other tools",
    for_address_books: "for address books",
    for_citing: "for reference managers",
    resume_file: "Resume",
    letter_file: "Letter",
    one_page_file: "One-Page",
    guide_file: "Talk-Guide",
    page_of: "Page {0} of {1}",
    full_resume: "Full résumé",
    more: "and {0} more",
};
