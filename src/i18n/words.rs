/// Every word of the interface, in one language. A word that a language lacks doesn't compile.
#[derive(Debug)]
pub struct Words {
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
    /// Before the month that the résumé speaks for.
    pub as_of: &'static str,
    /// What the résumé holds, on the homepage.
    pub resume_about: &'static str,
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
    /// Section: who it is.
    pub summary: &'static str,
    /// Section: employment.
    pub work: &'static str,
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
    /// The accessible name of the link to a talk itself.
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
    /// The heading of the page for addresses that name nothing.
    pub not_found: &'static str,
    /// What to do there.
    pub not_found_about: &'static str,
}

/// The interface in Chinese.
pub(super) static ZH: Words = Words {
    home: "首页",
    resume: "简历",
    talks: "Talk 导览",
    skip: "跳到正文",
    navigation: "主导航",
    theme_system: "外观：跟随系统",
    theme_light: "外观：浅色",
    theme_dark: "外观：深色",
    print: "打印",
    paper_abstract: "摘要",
    copied: "链接已复制",
    contents: "目录",
    contact: "联系方式",
    language_now: "页面现在是中文",
    offline: "现在没有网络，内容没有变化。",
    as_of: "截至 ",
    resume_about: "工作经历、学术论文、文章与演讲、教育经历和奖项。",
    resume_read: "阅读简历",
    guide_read: "打开导览",
    recent: "近作",
    resume_date: "简历日期：",
    guide_licence: "Talk 导览采用 ",
    guide_licence_end: " 授权",
    resume_rights: "简历保留所有权利",
    source: "内容来源：",
    summary: "个人简介",
    work: "工作经历",
    publications: "学术论文",
    talks_and_writing: "演讲与分享",
    articles: "部分文章",
    given_talks: "技术演讲",
    volunteer: "其他经历",
    education: "教育经历",
    awards: "荣誉与奖项",
    schedule: "日程",
    slides: "幻灯片",
    video: "视频",
    no_slides: "无幻灯片",
    no_video: "无视频",
    anchor: "本条链接",
    category: "分类：",
    tags: "标签：",
    about_author: "关于作者",
    licence: "License",
    licence_before: "This article is licensed under ",
    licence_after: ".",
    original: "原文与讨论",
    translated: "本文为译文，原文为英文。",
    list_end: "，",
    not_found: "没有这个页面",
    not_found_about: "这个地址没有对应的内容，可以从这里继续：",
};

/// The interface in English.
pub(super) static EN: Words = Words {
    home: "Home",
    resume: "Résumé",
    talks: "Talk guide",
    skip: "Skip to content",
    navigation: "Main",
    theme_system: "Theme: system",
    theme_light: "Theme: light",
    theme_dark: "Theme: dark",
    print: "Print",
    paper_abstract: "Abstract",
    copied: "Link copied",
    contents: "Contents",
    contact: "Contact",
    language_now: "The page is now in English",
    offline: "You are offline; nothing has changed.",
    as_of: "As of ",
    resume_about: "Work experience, publications, articles and talks, education and awards.",
    resume_read: "Read the résumé",
    guide_read: "Open the guide",
    recent: "Recent work",
    resume_date: "Résumé dated ",
    guide_licence: "Talk guide licensed under ",
    guide_licence_end: "",
    resume_rights: "Résumé: all rights reserved",
    source: "Source: ",
    summary: "Summary",
    work: "Work Experience",
    publications: "Publications",
    talks_and_writing: "Talks & Writing",
    articles: "Selected Articles",
    given_talks: "Tech Talks",
    volunteer: "Other Experience",
    education: "Education",
    awards: "Honors & Awards",
    schedule: "Schedule",
    slides: "Slides",
    video: "Video",
    no_slides: "No slides",
    no_video: "No video",
    anchor: "Link to this talk",
    category: "Category: ",
    tags: "Tags: ",
    about_author: "About the author",
    licence: "License",
    licence_before: "This article is licensed under ",
    licence_after: ".",
    original: "Original post and discussion",
    translated: "This is an English translation of the original, which is in Chinese.",
    list_end: ", ",
    not_found: "Page not found",
    not_found_about: "There is nothing at this address. You can go on from here:",
};
