// What can be wrong with a JSON text.

extension Phrase {
  // Kinds of values.

  /// The kind of `null`.
  public static let jsonNull = Phrase("null", zh: "null")
  /// The kind of `true`.
  public static let jsonBool = Phrase("true or false", zh: "true 或 false")
  /// The kind of `1.5`.
  public static let jsonNumber = Phrase("a number", zh: "数")
  /// The kind of `"a"`.
  public static let jsonString = Phrase("a string", zh: "字符串")
  /// The kind of `[1]`.
  public static let jsonArray = Phrase("an array", zh: "数组")
  /// The kind of `{"a": 1}`.
  public static let jsonObject = Phrase("an object", zh: "对象")

  // What the grammar asks for next.

  /// Any value.
  public static let jsonValue = Phrase("a value", zh: "值")
  /// A key of an object.
  public static let jsonKey = Phrase("a key in double quotes", zh: "双引号中的键")
  /// The colon behind a key.
  public static let jsonColon = Phrase("':'", zh: "“:”")
  /// A digit of a number.
  public static let jsonDigit = Phrase("a digit", zh: "数字")
  /// Nothing more.
  public static let jsonEnd = Phrase("the end of the text", zh: "文本的结尾")

  /// A comma or a closing bracket.
  public static func jsonCommaOr(_ bracket: String) -> Phrase {
    Phrase("',' or '\(bracket)'", zh: "“,”或“\(bracket)”")
  }

  /// Something else stands where the grammar asks for something.
  public static func jsonExpected(_ expected: Phrase, found: String) -> Phrase {
    let name = found.unicodeScalars.map(visible).joined()
    return Phrase("\(expected.english) was expected, not '\(name)'", zh: "此处应为\(expected.chinese)，而不是“\(name)”")
  }

  /// A character, or the code of one that cannot be seen.
  private static func visible(_ scalar: Unicode.Scalar) -> String {
    guard scalar.properties.generalCategory == .control else { return String(scalar) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// The text ends where the grammar asks for something.
  public static func jsonEndsBefore(_ expected: Phrase) -> Phrase {
    Phrase("the text ends where \(expected.english) was expected", zh: "文本在此结束，但此处应为\(expected.chinese)")
  }

  // Faults of the grammar.

  /// Nothing but white space.
  public static let jsonEmpty = Phrase("the text is empty; a JSON value was expected", zh: "文本为空，应有一个 JSON 值")
  /// `[1, ]`
  public static let jsonTrailingComma = Phrase("nothing follows the last comma", zh: "最后一个逗号之后没有内容")
  /// `007`
  public static let jsonLeadingZero = Phrase("a number has no leading zeros", zh: "数不能以多余的 0 开头")
  /// A line break or another control character in a string.
  public static let jsonControlCharacter = Phrase(
    "a line break or control character inside a string must be escaped", zh: "字符串中的换行或控制字符必须转义")
  /// `"abc`
  public static let jsonUnclosedString = Phrase("the string is not closed", zh: "字符串没有结束")
  /// `\x`
  public static let jsonBadEscape = Phrase(
    "an escape is one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", zh: "转义只能是 \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u 之一")
  /// `\ud800`, `\u12`
  public static let jsonBadUnicodeEscape = Phrase(
    "\\u needs four hexadecimal digits that name a character or a surrogate pair",
    zh: "\\u 之后须有四个十六进制数字，表示一个字符或一个代理对")

  /// A key that its object has already.
  public static func jsonDuplicateKey(_ key: String) -> Phrase {
    Phrase("the key \"\(key)\" is given twice", zh: "键 \"\(key)\" 重复出现")
  }

  /// Too many brackets in each other.
  public static func jsonTooDeep(limit: Int) -> Phrase {
    Phrase("arrays and objects are nested more than \(limit) deep", zh: "数组和对象的嵌套超过 \(limit) 层")
  }

  // Hints.

  /// `'a'`
  public static let jsonDoubleQuotes = Phrase("strings stand in double quotes", zh: "字符串用双引号")
  /// `// words`
  public static let jsonNoComments = Phrase("JSON has no comments", zh: "JSON 没有注释")
  /// `NaN`
  public static let jsonNoInfinity = Phrase("JSON has no NaN and no Infinity", zh: "JSON 没有 NaN 和 Infinity")
  /// `True`
  public static let jsonLowercase = Phrase("write true, false or null", zh: "请写 true、false 或 null")
  /// `+1`
  public static let jsonNoPlus = Phrase("a number has no plus sign", zh: "数不带加号")
  /// `.5`
  public static let jsonDigitBeforePoint = Phrase("a digit stands before the point", zh: "小数点前须有数字")
}

// What can be wrong with a value at its place.
extension Phrase {
  /// A message about the value at a path; the root has no name.
  public static func jsonAt(_ path: String, _ message: Phrase) -> Phrase {
    path.isEmpty ? message : Phrase("\(path): \(message.english)", zh: "\(path)：\(message.chinese)")
  }

  /// A value of another kind than expected.
  public static func jsonWrongKind(expected: Phrase, found: Phrase) -> Phrase {
    Phrase(
      "\(expected.english) was expected, not \(found.english)", zh: "此处应为\(expected.chinese)，而不是\(found.chinese)")
  }

  /// A key that must be there.
  public static func jsonMissingKey(_ key: String) -> Phrase {
    Phrase("the key \"\(key)\" is missing", zh: "缺少键 \"\(key)\"")
  }

  /// An array without elements where there must be some.
  public static let jsonEmptyArray = Phrase(
    "the array is empty; at least one element was expected", zh: "数组为空，至少应有一个元素")

  /// A number beyond the range of a `Double`.
  public static func jsonTooLarge(_ literal: String) -> Phrase {
    let shown = literal.count > 24 ? literal.prefix(20) + "…" : literal[...]
    return Phrase("\(shown) is too large; numbers reach to about 1.8e308", zh: "\(shown) 太大，数的上限约为 1.8e308")
  }
}
