/// The names of the built-in derivations on the command line.
enum DocumentName: String, CaseIterable {
  case matrixForm = "matrix-form"
  case twoTwoTwo = "two-two-two"
  case singleChain = "single-chain"
  case regularizedBatch = "regularized-batch"
  case threeFactors = "three-factors"
}
