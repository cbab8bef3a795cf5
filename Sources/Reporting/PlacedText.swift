/// A text made from a piece of a larger one, which knows for each of its bytes where that stands there.
///
/// Most are the piece itself. Others have had something taken out, decoded or put in: the marks of a block quote, the
/// `%3D` of a link, the body of a macro. What was put in has the place of what called for it.
public struct PlacedText: Hashable, Sendable {
  /// The text as UTF-8.
  public private(set) var bytes: [UInt8]
  /// The place of each byte; empty where all of them stand side by side from `offset`.
  private var places: [Range<Int>]
  private let offset: Int

  /// No text yet, made of what stands from an offset.
  public init(at offset: Int) { (bytes, places, self.offset) = ([], [], offset) }

  /// A text that stands at an offset as it is.
  public init(_ text: String, at offset: Int) {
    self.init(Array(text.utf8), at: offset)
  }

  /// Bytes that stand at an offset as they are.
  public init(_ bytes: some Sequence<UInt8>, at offset: Int) {
    (self.bytes, places, self.offset) = (Array(bytes), [], offset)
  }

  /// The text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it stands side by side in the larger text.
  public var isVerbatim: Bool { places.isEmpty }

  /// Where it stands as a whole.
  public var range: Range<Int> { place(of: 0..<bytes.count) }

  /// Where a part of it stands, given by UTF-8 offsets in ``text``.
  public func place(of part: Range<Int>) -> Range<Int> {
    guard !places.isEmpty else { return (offset + part.lowerBound)..<(offset + part.upperBound) }
    let first =
      part.lowerBound < places.count ? places[max(0, part.lowerBound)].lowerBound : places[places.count - 1].upperBound
    guard !part.isEmpty else { return first..<first }
    let last = places[min(part.upperBound, places.count) - 1].upperBound
    return min(first, last)..<max(first, last)
  }

  /// A part of it, given by UTF-8 offsets in ``text``.
  public subscript(part: Range<Int>) -> PlacedText {
    var copy = PlacedText(at: place(of: part).lowerBound)
    copy.bytes = Array(bytes[part])
    if !places.isEmpty { copy.places = Array(places[part]) }
    return copy
  }

  /// Adds a byte that stands for a range of the larger text.
  public mutating func append(_ byte: UInt8, for range: Range<Int>) {
    if places.isEmpty, range == (offset + bytes.count)..<(offset + bytes.count + 1) { return bytes.append(byte) }
    if places.isEmpty { places = bytes.indices.map { (offset + $0)..<(offset + $0 + 1) } }
    bytes.append(byte)
    places.append(range)
  }

  /// Adds words that stand for a range of the larger text.
  public mutating func append(_ words: String, for range: Range<Int>) {
    for byte in words.utf8 { append(byte, for: range) }
  }

  /// Adds a part of another text, with its places.
  public mutating func append(_ other: PlacedText, _ part: Range<Int>) {
    for index in part { append(other.bytes[index], for: other.place(of: index..<(index + 1))) }
  }
}
