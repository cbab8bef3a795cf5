/// stub
enum LaTeXPage { static func write(_ page: Page) -> String { "" } }
