/// stub
enum MarkdownPage { static func write(_ page: Page) -> String { "" } }
