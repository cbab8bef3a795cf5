extension Math {
  /// Lines of at most `width` where possible; a continuation line starts with its operator.
  public func broken(toFit width: Int, measuredBy measure: (Math) -> Int) -> [Math] { [self] }

  /// The tree with entries of wide grids replaced by short names such as A₁, and these names with their entries.
  public func namingWideEntries(
    toFit width: Int, measuredBy measure: (Math) -> Int
  ) -> (math: Math, named: [(name: Math, entry: Math)]) { (self, []) }
}
