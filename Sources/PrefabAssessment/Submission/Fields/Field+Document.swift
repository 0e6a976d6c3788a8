// The first two fields of every format besides the submission's own.

extension Field {
    /// `$schema`, of which only an editor takes notice.
    static func schema(_ name: String) -> Field {
        Field(
            ("模式文件", "Schema"), ("供编辑器补全与提示。", "For completion and hints in an editor."), .defined,
            example: #""./\#(name).draft-07.schema.json""#)
    }

    /// `format`, which says what the text is and in which version.
    static func format(_ format: String) -> Field {
        Field(
            ("格式与版本", "Format and version"), ("固定写法。", "Always the same."), .constant(format), isRequired: true,
            example: #""\#(format)""#)
    }
}
