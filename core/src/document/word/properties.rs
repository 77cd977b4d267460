//! What the file says of itself, as the format's core properties: nobody is named as its writer.

use super::pack::{About, clean};

/// What the document is called, its language and its day.
pub(super) fn properties(about: &About<'_>) -> String {
    let title = escaped(&clean(about.title));
    let (language, made) = (about.language, about.made);
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#,
            r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#,
            r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#,
            "<dc:title>{title}</dc:title><dc:language>{language}</dc:language>",
            r#"<dcterms:created xsi:type="dcterms:W3CDTF">{made}T00:00:00Z</dcterms:created>"#,
            r#"<dcterms:modified xsi:type="dcterms:W3CDTF">{made}T00:00:00Z</dcterms:modified>"#,
            "</cp:coreProperties>"
        ),
        title = title,
        language = language,
        made = made,
    )
}

fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
