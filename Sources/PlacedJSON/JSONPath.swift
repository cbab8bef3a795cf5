/// The way from the root of a JSON text to one of its values: `layers[2].weights[1]`.
public struct JSONPath: Hashable, Sendable, CustomStringConvertible {
  /// One step of the way.
  public enum Step: Hashable, Sendable {
    /// To the value of a key.
    case key(String)
    /// To an element of an array, counted from 0.
    case index(Int)
  }

  /// The steps, from the root.
  public var steps: [Step]

  /// The way to the root, or along `steps` from there.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The way to the value of a key.
  public func key(_ key: String) -> JSONPath {
    JSONPath(steps + [.key(key)])
  }

  /// The way to an element of an array.
  public func index(_ index: Int) -> JSONPath {
    JSONPath(steps + [.index(index)])
  }

  /// The way as people write it; empty for the root.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }
}

extension JSONValue {
  /// The value at the end of a path, or the last one on the way if the path leads out of the text.
  public func nearest(_ path: JSONPath) -> JSONValue {
    var value = self
    for step in path.steps {
      let next: JSONValue? =
        switch step {
        case .key(let key): value[key]
        case .index(let index): value[index]
        }
      guard let next else { return value }
      value = next
    }
    return value
  }
}
