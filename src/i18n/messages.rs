/// Every word of the interface, in one language. A word that a language lacks doesn't compile.
#[derive(Debug)]
pub struct Messages {
    /// The homepage's name in the navigation.
    pub home: &'static str,
    /// The résumé's name.
    pub resume: &'static str,
    /// The talk guide's name in the navigation.
    pub talks: &'static str,
    /// The link over the navigation to the page's own text.
    pub skip: &'static str,
    /// The accessible name of the navigation.
    pub navigation: &'static str,
    /// The theme switch while the theme is the system's.
    pub theme_system: &'static str,
    /// The theme switch while the theme is light.
    pub theme_light: &'static str,
    /// The theme switch while the theme is dark.
    pub theme_dark: &'static str,
    /// The button that prints the résumé.
    pub print: &'static str,
    /// The heading of what unfolds the résumé's other formats.
    pub download: &'static str,
    /// The heading of what unfolds the contact as a code.
    pub code: &'static str,
    /// What the code is, for those who don't see it.
    pub code_about: &'static str,
    /// The link that copies how a paper is cited.
    pub cite: &'static str,
    /// What is announced when a citation has been copied.
    pub cited: &'static str,
    /// The heading of the guide's other formats.
    pub formats: &'static str,
    /// The heading of a folded abstract.
    pub paper_abstract: &'static str,
    /// What is announced when a link has been copied.
    pub copied: &'static str,
    /// The heading of a table of contents.
    pub contents: &'static str,
    /// The accessible name of the contact links.
    pub contact: &'static str,
    /// What is announced when the page has become this language.
    pub language_now: &'static str,
    /// The message when content cannot be fetched without a network.
    pub offline: &'static str,
    /// Said where a newer build waits.
    pub update: &'static str,
    /// The button that takes it.
    pub update_use: &'static str,
    /// Before the month that the résumé speaks for.
    pub as_of: &'static str,
    /// The link to the résumé.
    pub resume_read: &'static str,
    /// The link to the guide.
    pub guide_read: &'static str,
    /// The heading of the latest works.
    pub recent: &'static str,
    /// Before the date of the résumé.
    pub resume_date: &'static str,
    /// Before the licence of the guide, in the footer.
    pub guide_licence: &'static str,
    /// After the licence of the guide, in the footer.
    pub guide_licence_end: &'static str,
    /// The licence of the résumé.
    pub resume_rights: &'static str,
    /// Before the link to the content that the page is made from.
    pub source: &'static str,
    /// The link to a talk's page in the schedule.
    pub schedule: &'static str,
    /// The link to a talk's slides.
    pub slides: &'static str,
    /// The link to a talk's recording.
    pub video: &'static str,
    /// Said where a talk has no slides.
    pub no_slides: &'static str,
    /// Said where a talk has no recording.
    pub no_video: &'static str,
    /// The link to a talk itself, which copies its address when it is followed.
    pub anchor: &'static str,
    /// Before the category of the guide.
    pub category: &'static str,
    /// Before the tags of the guide.
    pub tags: &'static str,
    /// Heading: who wrote the guide.
    pub about_author: &'static str,
    /// Heading: what others may do with the guide.
    pub licence: &'static str,
    /// Before the licence's name.
    pub licence_before: &'static str,
    /// After the licence's name.
    pub licence_after: &'static str,
    /// The link to the original post.
    pub original: &'static str,
    /// Said where the guide is a translation.
    pub translated: &'static str,
    /// What joins a speaker and the organisation.
    pub list_end: &'static str,
    /// The accessible name of the guide's search and filters.
    pub find: &'static str,
    /// The label of the guide's search field.
    pub search: &'static str,
    /// The button that unfolds the filters where there is little room.
    pub filters: &'static str,
    /// Filter: what talks are about.
    pub topic: &'static str,
    /// The label of one talk's topics.
    pub topics: &'static str,
    /// Filter: where speakers come from.
    pub organisation: &'static str,
    /// Filter: what there is of talks.
    pub materials: &'static str,
    /// Filter: there are slides.
    pub has_slides: &'static str,
    /// Filter: there is a recording.
    pub has_video: &'static str,
    /// How many talks there are, `{0}`.
    pub talks_all: &'static str,
    /// How many talks there are when there is one.
    pub talks_one: &'static str,
    /// How many talks, `{0}`, of all, `{1}`, are left.
    pub talks_some: &'static str,
    /// The accessible name of the filters in use.
    pub chosen: &'static str,
    /// Before the name of a filter whose button takes it away.
    pub remove: &'static str,
    /// What is searched for, `{0}`, in quotation marks.
    pub quoted: &'static str,
    /// The button that takes every filter away.
    pub clear: &'static str,
    /// Said where no talk is left.
    pub none: &'static str,
    /// A way to have more talks: without `{0}` there are `{1}`.
    pub loosen: &'static str,
    /// Said of a talk found by its text in the other language.
    pub elsewhere: &'static str,
    /// Said where the other language can't be searched.
    pub alone: &'static str,
    /// Said of a talk that is shown because the address names it.
    pub beyond: &'static str,
    /// Before filters of an address that the guide doesn't know.
    pub unknown: &'static str,
    /// Before talks on the same topics.
    pub related: &'static str,
    /// Before the language of a talk's materials.
    pub materials_in: &'static str,
    /// Between a topic's talks and the entries of the résumé on it, `{0}`.
    pub on_resume: &'static str,
    /// The heading over topics that the résumé has something on too.
    pub subjects: &'static str,
    /// What stands between the items of a list in a sentence.
    pub list_between: &'static str,
    /// What stands between a name and what is said of it.
    pub colon: &'static str,
    /// The heading of the page for addresses that name nothing.
    pub not_found: &'static str,
    /// What to do there.
    pub not_found_about: &'static str,
}

/// The interface in Chinese.
pub(super) static ZH: Messages = Messages {
    home: "首页",
    resume: "简历",
    talks: "Talk 导览",
    skip: "跳到正文",
    navigation: "主导航",
    theme_system: "外观：跟随系统",
    theme_light: "外观：浅色",
    theme_dark: "外观：深色",
    print: "打印",
    download: "下载",
    code: "二维码",
    code_about: "联系方式的二维码：用手机扫描，存入通讯录",
    cite: "复制引用",
    cited: "引用已复制（BibTeX）",
    formats: "其他格式：",
    paper_abstract: "摘要",
    copied: "链接已复制",
    contents: "目录",
    contact: "联系方式",
    language_now: "页面已切换为中文",
    offline: "当前没有网络，无法载入该页面。",
    update: "网站已更新。",
    update_use: "打开新版本",
    as_of: "截至 ",
    resume_read: "查看简历",
    guide_read: "查看导览",
    recent: "近期论文与文章",
    resume_date: "简历日期：",
    guide_licence: "Talk 导览采用 ",
    guide_licence_end: " 许可协议",
    resume_rights: "简历保留所有权利",
    source: "源文件：",
    schedule: "日程",
    slides: "幻灯片",
    video: "视频",
    no_slides: "无幻灯片",
    no_video: "无视频",
    anchor: "复制链接",
    category: "分类：",
    tags: "标签：",
    about_author: "关于作者",
    licence: "License",
    licence_before: "This article is licensed under ",
    licence_after: ".",
    original: "原文与讨论",
    translated: "本文为译文，原文为英文。",
    list_end: "，",
    find: "查找 Talk",
    search: "搜索（中英文均可）",
    filters: "筛选",
    topic: "主题",
    topics: "主题",
    organisation: "机构",
    materials: "资料",
    has_slides: "有幻灯片",
    has_video: "有视频",
    talks_all: "共 {0} 个 Talk",
    talks_one: "共 1 个 Talk",
    talks_some: "找到 {0} 个 Talk，共 {1} 个",
    chosen: "已选条件",
    remove: "移除：",
    quoted: "“{0}”",
    clear: "全部清除",
    none: "没有符合条件的 Talk。",
    loosen: "不限“{0}”：{1}",
    elsewhere: "匹配的内容在英文版中",
    alone: "仅搜索了中文内容，英文内容加载失败。",
    beyond: "此 Talk 不符合筛选条件，因链接指向它而显示。",
    unknown: "已忽略未知的筛选条件：",
    related: "相关：",
    materials_in: "资料语言：",
    on_resume: "，简历中 {0} 项：",
    subjects: "简历中的相关内容",
    list_between: "、",
    colon: "：",
    not_found: "页面不存在",
    not_found_about: "这个地址没有对应的内容，可以从这里继续：",
};

/// The interface in English.
pub(super) static EN: Messages = Messages {
    home: "Home",
    resume: "Résumé",
    talks: "Talk guide",
    skip: "Skip to content",
    navigation: "Main",
    theme_system: "Theme: system",
    theme_light: "Theme: light",
    theme_dark: "Theme: dark",
    print: "Print",
    download: "Download",
    code: "QR code",
    code_about: "QR code with contact details: scan it with a phone to save them",
    cite: "Copy citation",
    cited: "Citation copied (BibTeX)",
    formats: "Other formats: ",
    paper_abstract: "Abstract",
    copied: "Link copied",
    contents: "Contents",
    contact: "Contact",
    language_now: "The page is now in English",
    offline: "You are offline; that page could not be loaded.",
    update: "This site has been updated.",
    update_use: "Open the new version",
    as_of: "As of ",
    resume_read: "Read the résumé",
    guide_read: "Open the guide",
    recent: "Recent papers and articles",
    resume_date: "Résumé dated ",
    guide_licence: "Talk guide licensed under ",
    guide_licence_end: "",
    resume_rights: "Résumé: all rights reserved",
    source: "Source: ",
    schedule: "Schedule",
    slides: "Slides",
    video: "Video",
    no_slides: "No slides",
    no_video: "No video",
    anchor: "Copy link",
    category: "Category: ",
    tags: "Tags: ",
    about_author: "About the author",
    licence: "License",
    licence_before: "This article is licensed under ",
    licence_after: ".",
    original: "Original post and discussion",
    translated: "This is an English translation of the Chinese original.",
    list_end: ", ",
    find: "Find talks",
    search: "Search (Chinese or English)",
    filters: "Filters",
    topic: "Topic",
    topics: "Topics",
    organisation: "Organization",
    materials: "Materials",
    has_slides: "Has slides",
    has_video: "Has video",
    talks_all: "{0} talks",
    talks_one: "1 talk",
    talks_some: "{0} of {1} talks",
    chosen: "Active filters",
    remove: "Remove: ",
    quoted: "“{0}”",
    clear: "Clear all",
    none: "No talks match.",
    loosen: "Without “{0}”: {1}",
    elsewhere: "Found in the Chinese text",
    alone: "Searched the English text only; the Chinese text could not be loaded.",
    beyond: "Shown because a link led to it; it doesn’t match the filters.",
    unknown: "Ignored unknown filters: ",
    related: "Related: ",
    materials_in: "Materials in ",
    on_resume: ", résumé entries ({0}): ",
    subjects: "Also on the résumé",
    list_between: ", ",
    colon: ": ",
    not_found: "Page not found",
    not_found_about: "There is nothing at this address. Try one of these:",
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

/// A text with values in the places that it marks `{0}` and `{1}`.
pub fn fill(text: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        // Every mark is one digit and a brace, as the test below holds.
        let index =
            usize::from(after.as_bytes().first().map_or(0, |digit| digit.wrapping_sub(b'0')));
        filled.push_str(values.get(index).unwrap_or(&""));
        rest = after.get(2..).unwrap_or_default();
    }
    filled + rest
}
