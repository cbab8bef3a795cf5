/// How one claim came by its verdict.
extension Phrase {
  /// Introduces the place where a side could not be read.
  public static let readingStopped = Phrase("Reading stopped here:", zh: "读到此处为止：")
  /// Introduces both sides in numbers.
  public static func onNetworkInUse(_ widths: String, isDeclared: Bool) -> Phrase {
    isDeclared
      ? Phrase("Both sides on the network in use (\(widths)):", zh: "两边在所用网络（\(widths)）上的数值：")
      : Phrase(
        "Both sides on the network in use (\(widths); nobody has named another):",
        zh: "两边在所用网络（\(widths)，未指定其他网络）上的数值：")
  }
  /// Values of indices, and what is shown for them.
  public static func at(_ place: String, _ what: Phrase) -> Phrase {
    Phrase("For \(place). \(what.english)", zh: "取 \(place)。\(what.chinese)")
  }
  /// A claim with indices that no unit of the network has.
  public static let noNumbersHere = Phrase(
    "The network in use has not all of these quantities, so there are no numbers of it.", zh: "所用网络没有其中某些量，因此没有数值。")
  /// A side that cannot be evaluated.
  public static let noValueHere = Phrase("This side has no value here.", zh: "这一边在此没有数值。")
  /// A column of networks.
  public static let networkHead = Phrase("network", zh: "网络")
  /// A column of numbers that notes print.
  public static let numberHead = Phrase("number", zh: "数值")
  /// A column of lines of notes.
  public static let lineHead = Phrase("line", zh: "行")
  /// A column of counts.
  public static let equalHead = Phrase("equal", zh: "相等")
  /// A column of counts.
  public static let differentHead = Phrase("different", zh: "不等")
  /// A column of counts: shapes that do not fit, values that are not finite.
  public static let notComparedHead = Phrase("not comparable", zh: "无法比较")
  /// A network of a table.
  public static let networkInUse = Phrase("in use", zh: "所用网络")
  /// A network of a table.
  public static let drawnNetwork = Phrase("random", zh: "随机网络")
  /// How many networks were tried.
  public static func triedOn(_ count: Int, differing: Int) -> Phrase {
    let networks = count == 1 ? "one network" : "\(count) networks"
    let found =
      differing == 0
      ? Phrase("its sides differ on none of them", zh: "没有一个使两边不等")
      : Phrase("its sides differ on \(differing) of them", zh: "其中 \(differing) 个使两边不等")
    return Phrase(
      "Tried on \(networks); \(found.english).",
      zh: "共在 \(count) 个网络上试过，\(found.chinese)。")
  }
  /// The same, where the sides are compared for many values of their indices, which a table counts.
  public var counted: Phrase {
    Phrase("\(english) The values of its indices, counted:", zh: "\(chinese)下标各取值的个数：")
  }
  /// How layers and weights stand.
  public static func readAs(_ orientation: Phrase) -> Phrase {
    Phrase("Read so: \(orientation.english).", zh: "读法：\(orientation.chinese)。")
  }
  /// How layers and weights stand.
  public static let columnsRowsOfDestination = Phrase(
    "layers are columns, a weight matrix has a row for each unit that it leads to", zh: "层为列向量，权重矩阵的每一行对应一个目的单元")
  /// How layers and weights stand.
  public static let columnsRowsOfSource = Phrase(
    "layers are columns, a weight matrix has a row for each unit that it comes from", zh: "层为列向量，权重矩阵的每一行对应一个来源单元")
  /// How layers and weights stand.
  public static let rowsRowsOfSource = Phrase(
    "layers are rows, a weight matrix has a row for each unit that it comes from", zh: "层为行向量，权重矩阵的每一行对应一个来源单元")
  /// How layers and weights stand.
  public static let rowsRowsOfDestination = Phrase(
    "layers are rows, a weight matrix has a row for each unit that it leads to", zh: "层为行向量，权重矩阵的每一行对应一个目的单元")
  /// A line without equations that `--explain` asks for.
  public static func noEquationInLine(_ name: String, _ line: Int, nearest: [Int]) -> Phrase {
    let lines = nearest.map(String.init)
    return Phrase(
      "\(name): no equation in line \(line)"
        + (lines.isEmpty ? "" : "; the nearest begin in line \(lines.joined(separator: " and "))"),
      zh: "\(name)：第 \(line) 行没有等式" + (lines.isEmpty ? "" : "；最近的等式始于第 \(lines.joined(separator: "、")) 行"))
  }
  /// `--explain 12 --format json`
  public static let explainIsAPage = Phrase(
    "--explain is for --format terminal and markdown", zh: "--explain 只用于 --format terminal 和 markdown")
  /// `--explain none`
  public static func notALine(_ word: String) -> Phrase {
    Phrase("'\(word)' for --explain: lines count from 1", zh: "--explain 的 '\(word)' 无效：行从 1 数起")
  }
}
