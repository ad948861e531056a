use super::Lang;

/// The UI messages of one language. A missing message is a compile error.
#[derive(Debug)]
pub struct Messages {
    pub home: &'static str,
    pub resume: &'static str,
    pub talks: &'static str,
    /// The skip link to the main content.
    pub skip: &'static str,
    /// The accessible name of the main navigation.
    pub navigation: &'static str,
    /// The accessible name of the theme button.
    pub theme: &'static str,
    /// Announced when the theme follows the system.
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub print: &'static str,
    /// `<summary>` of the résumé's downloads.
    pub download: &'static str,
    /// `<summary>` of the contact QR code.
    pub qr_code: &'static str,
    /// The alt text of the QR code.
    pub qr_code_alt: &'static str,
    /// The button that copies a paper's citation.
    pub cite: &'static str,
    /// Announced when a citation has been copied.
    pub citation_copied: &'static str,
    /// The label of the guide's downloads.
    pub formats: &'static str,
    /// Announced when a link has been copied.
    pub link_copied: &'static str,
    /// The name of the table of contents.
    pub contents: &'static str,
    /// The accessible name of the contact list.
    pub contact: &'static str,
    /// Announced after a switch to this language.
    pub language_switched: &'static str,
    /// Shown when content can't be loaded because the browser is offline.
    pub offline: &'static str,
    /// Shown when a newer build is waiting.
    pub update: &'static str,
    /// The button that activates the newer build.
    pub update_open: &'static str,
    /// Before the month of the résumé's date, under the name.
    pub as_of: &'static str,
    /// The homepage's link to the résumé.
    pub resume_read: &'static str,
    /// The homepage's link to the guide.
    pub guide_read: &'static str,
    /// The heading of the latest papers and articles.
    pub recent_works: &'static str,
    /// Before the résumé's date, in the footer.
    pub resume_date: &'static str,
    /// Before the link to the page's content file.
    pub source: &'static str,
    /// The link to a talk's page in the schedule.
    pub schedule: &'static str,
    pub slides: &'static str,
    /// The link to a talk's recording.
    pub video: &'static str,
    /// The link to a talk itself; a click also copies its URL.
    pub copy_link: &'static str,
    /// Before the time zone of the talks' times.
    pub time_zone: &'static str,
    pub category: &'static str,
    pub tags: &'static str,
    pub about_author: &'static str,
    /// The heading of the guide's license.
    pub license: &'static str,
    /// The link to the guide's original post.
    pub original: &'static str,
    /// Shown if the guide is a translation of one in the language `{0}`.
    translated: &'static str,
    /// Between a speaker and the organization.
    pub speaker_separator: &'static str,
    /// The accessible name of search and filters.
    pub search_region: &'static str,
    /// The label of the search field.
    pub search: &'static str,
    /// The same if the site has two languages.
    pub search_both: &'static str,
    /// The button that expands the filters in a narrow viewport.
    pub filters: &'static str,
    /// The label of the topic facets.
    pub topic: &'static str,
    /// The accessible name of a talk's topics.
    pub topics: &'static str,
    /// The label of the organization facets.
    pub organization: &'static str,
    /// The label of the facets for slides and recordings.
    pub materials: &'static str,
    pub has_slides: &'static str,
    pub has_video: &'static str,
    /// The number of all talks, `{0}`.
    pub talks_all: &'static str,
    /// The number of talks if there is only one.
    pub talks_one: &'static str,
    /// The number of matching talks, `{0}`, of all, `{1}`.
    pub talks_some: &'static str,
    /// The accessible name of the active filters.
    pub active_filters: &'static str,
    /// Before a filter's name on the button that removes it.
    pub remove: &'static str,
    /// The query, `{0}`, in quotation marks.
    pub quoted: &'static str,
    /// The button that removes all filters.
    pub clear: &'static str,
    /// Shown if no talk matches.
    pub no_results: &'static str,
    /// Suggested if no talk matches: without `{0}`, there are `{1}`.
    pub without_filter: &'static str,
    /// Shown with a talk that matches only with its text in the other language.
    pub in_other_language: &'static str,
    /// Shown if the other language's content couldn't be loaded for the search.
    pub other_language_missing: &'static str,
    /// Shown with a talk that doesn't match but is named by the URL.
    pub shown_by_link: &'static str,
    /// Before the URL's filters that the guide doesn't have.
    pub unknown_filters: &'static str,
    /// Before links to talks on the same topics.
    pub related: &'static str,
    /// Before the language of a talk's materials.
    pub materials_in: &'static str,
    /// Between a topic's talks and its résumé entries; `{0}` is their number.
    pub on_resume: &'static str,
    /// The heading of the topics that have résumé entries.
    pub shared_topics: &'static str,
    /// The separator of inline lists.
    pub list_between: &'static str,
    /// Between a label and its value.
    pub colon: &'static str,
    /// The name of Chinese in this language.
    chinese: &'static str,
    /// The name of English in this language.
    english: &'static str,
    /// The heading of the 404 page.
    pub not_found: &'static str,
    /// The instructions on the 404 page.
    pub not_found_help: &'static str,
}

impl Messages {
    /// Says that a page is a translation of one in the language `original`.
    pub fn translated_from(&self, original: Lang) -> String {
        let name = match original {
            Lang::Zh => self.chinese,
            Lang::En => self.english,
        };
        fill(self.translated, &[name])
    }
}

pub(super) static ZH: Messages = Messages {
    home: "首页",
    resume: "简历",
    talks: "Talk 导览",
    skip: "跳到正文",
    navigation: "主导航",
    theme: "切换外观",
    theme_system: "外观：跟随系统",
    theme_light: "外观：浅色",
    theme_dark: "外观：深色",
    print: "打印",
    download: "下载",
    qr_code: "二维码",
    qr_code_alt: "联系方式的二维码：用手机扫描，存入通讯录",
    cite: "复制引用",
    citation_copied: "引用已复制（BibTeX）",
    formats: "其他格式：",
    link_copied: "链接已复制",
    contents: "目录",
    contact: "联系方式",
    language_switched: "页面已切换为中文",
    offline: "当前没有网络，无法载入该页面。",
    update: "网站已更新。",
    update_open: "打开新版本",
    as_of: "截至 ",
    resume_read: "查看简历",
    guide_read: "查看导览",
    recent_works: "近期论文与文章",
    resume_date: "简历日期：",
    source: "源文件：",
    schedule: "日程",
    slides: "幻灯片",
    video: "视频",
    copy_link: "复制链接",
    time_zone: "时区：",
    category: "分类：",
    tags: "标签：",
    about_author: "关于作者",
    license: "License",
    original: "原文与讨论",
    translated: "本文为译文，原文为{0}。",
    speaker_separator: "，",
    search_region: "查找 Talk",
    search: "搜索",
    search_both: "搜索（中英文均可）",
    filters: "筛选",
    topic: "主题",
    topics: "主题",
    organization: "机构",
    materials: "资料",
    has_slides: "有幻灯片",
    has_video: "有视频",
    talks_all: "共 {0} 个 Talk",
    talks_one: "共 1 个 Talk",
    talks_some: "找到 {0} 个 Talk，共 {1} 个",
    active_filters: "已选条件",
    remove: "移除：",
    quoted: "“{0}”",
    clear: "全部清除",
    no_results: "没有符合条件的 Talk。",
    without_filter: "去掉“{0}”：{1}",
    in_other_language: "匹配的内容在英文版中",
    other_language_missing: "仅搜索了中文内容，英文内容加载失败。",
    shown_by_link: "此 Talk 不符合筛选条件，因为是通过链接打开的，所以仍然显示。",
    unknown_filters: "已忽略未知的筛选条件：",
    related: "相关：",
    materials_in: "资料语言：",
    on_resume: "，简历中 {0} 项：",
    shared_topics: "简历中的相关内容",
    list_between: "、",
    colon: "：",
    chinese: "中文",
    english: "英文",
    not_found: "页面不存在",
    not_found_help: "此地址没有对应的内容，请从以下页面继续浏览：",
};

pub(super) static EN: Messages = Messages {
    home: "Home",
    resume: "Résumé",
    talks: "Talk guide",
    skip: "Skip to content",
    navigation: "Main",
    theme: "Switch theme",
    theme_system: "Theme: system",
    theme_light: "Theme: light",
    theme_dark: "Theme: dark",
    print: "Print",
    download: "Download",
    qr_code: "QR code",
    qr_code_alt: "QR code with contact details: scan it with a phone to save them",
    cite: "Copy citation",
    citation_copied: "Citation copied (BibTeX)",
    formats: "Other formats: ",
    link_copied: "Link copied",
    contents: "Contents",
    contact: "Contact",
    language_switched: "The page is now in English",
    offline: "You are offline; that page could not be loaded.",
    update: "This site has been updated.",
    update_open: "Open the new version",
    as_of: "As of ",
    resume_read: "Read the résumé",
    guide_read: "Open the guide",
    recent_works: "Recent papers and articles",
    resume_date: "Résumé dated ",
    source: "Source: ",
    schedule: "Schedule",
    slides: "Slides",
    video: "Video",
    copy_link: "Copy link",
    time_zone: "Time zone: ",
    category: "Category: ",
    tags: "Tags: ",
    about_author: "About the author",
    license: "License",
    original: "Original post and discussion",
    translated: "Translated from the {0} original.",
    speaker_separator: ", ",
    search_region: "Find talks",
    search: "Search",
    search_both: "Search (Chinese or English)",
    filters: "Filters",
    topic: "Topic",
    topics: "Topics",
    organization: "Organization",
    materials: "Materials",
    has_slides: "Has slides",
    has_video: "Has video",
    talks_all: "{0} talks",
    talks_one: "1 talk",
    talks_some: "{0} of {1} talks",
    active_filters: "Active filters",
    remove: "Remove: ",
    quoted: "“{0}”",
    clear: "Clear all",
    no_results: "No talks match.",
    without_filter: "Without “{0}”: {1}",
    in_other_language: "Found in the Chinese text",
    other_language_missing: "Searched the English text only; the Chinese text could not be loaded.",
    shown_by_link: "This talk doesn’t match the filters; it is shown because you followed a link to it.",
    unknown_filters: "Ignored unknown filters: ",
    related: "Related: ",
    materials_in: "Materials in ",
    on_resume: ", résumé entries ({0}): ",
    shared_topics: "Also on the résumé",
    list_between: ", ",
    colon: ": ",
    chinese: "Chinese",
    english: "English",
    not_found: "Page not found",
    not_found_help: "There is nothing at this address. Try one of these:",
};

impl Messages {
    /// `1 talk`, `5 talks`.
    pub fn talk_count(&self, count: usize) -> String {
        match count {
            1 => self.talks_one.into(),
            _ => fill(self.talks_all, &[&count.to_string()]),
        }
    }

    /// `5 of 13 talks`.
    pub fn result_count(&self, count: usize, all: usize) -> String {
        fill(self.talks_some, &[&count.to_string(), &all.to_string()])
    }
}

/// The label of the link at an index of several for the same thing: `Slides 2`; without a number if
/// there is only one.
pub fn numbered(label: &str, index: usize, count: usize) -> String {
    if count > 1 { format!("{label} {}", index + 1) } else { label.into() }
}

/// Replaces the placeholders `{0}` and `{1}` in `text` with `values`.
pub fn fill(text: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        // A placeholder is always one digit and a closing brace.
        let index =
            usize::from(after.as_bytes().first().map_or(0, |digit| digit.wrapping_sub(b'0')));
        filled.push_str(values.get(index).unwrap_or(&""));
        rest = after.get(2..).unwrap_or_default();
    }
    filled + rest
}
