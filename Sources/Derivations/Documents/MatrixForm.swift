extension BuiltInDocument {
  /// Document 000: four layers in matrix form, and the error term of a layer from the one behind it.
  ///
  /// The equations are the document's own, as it prints them; the words are ours.
  static let matrixForm = #"""
    ---
    name: matrix-form
    number: 000
    notation: 000
    ---

    # Backpropagation in matrix form
    <!-- zh: 矩阵形式的反向传播 -->

    Four layers, a matrix between each pair of neighbours, and the bias as the first column of every matrix. The question is
    how the error term of a layer follows from that of the layer behind it, written without a single index of a unit.
    <!-- zh: 四层网络，相邻两层之间各有一个矩阵，偏置是每个矩阵的第一列。要问的是：不写任何单元下标，怎样由后一层的误差项得到前一层的误差项。 -->

    ## Symbols
    <!-- zh: 符号 -->

    <!-- bptrace: symbols -->

    ## Network
    <!-- zh: 网络 -->

    <!-- bptrace: given -->

    ## Forward pass
    <!-- zh: 前向传播 -->

    Layer 1 is the input. Each further layer multiplies by its matrix and applies $g$. Where a matrix has its bias column, the
    layer before it begins with a 1.
    <!-- zh: 第 1 层是输入。之后每一层先乘以矩阵，再逐元素作用 $g$。矩阵带偏置列时，它前面那一层以 1 开头。 -->

    $$ a^{(1)} = x $$

    $$ z^{(2)} = \Theta^{(1)} a^{(1)} $$

    $$ a^{(2)} = g(z^{(2)}) $$

    $$ z^{(3)} = \Theta^{(2)} a^{(2)} $$

    $$ a^{(3)} = g(z^{(3)}) $$

    $$ z^{(4)} = \Theta^{(3)} a^{(3)} $$

    $$ h_{\theta}(x) = a^{(4)} = g(z^{(4)}) $$

    ## Error terms
    <!-- zh: 误差项 -->

    The error term of a layer is the rate of the cost by its pre-activations. Two neighbouring layers are joined by
    <!-- zh: 一层的误差项是损失对该层净输入的变化率。相邻两层由下式相连：-->

    $$ z^{l+1} = \Theta^l \cdot g(z^l) $$

    whose Jacobian has a row for each unit of layer $l+1$ and a column for each unit of layer $l$:
    <!-- zh: 它的雅可比矩阵，每行对应第 $l+1$ 层的一个单元，每列对应第 $l$ 层的一个单元：-->

    $$ \frac{\partial z^{l+1}}{\partial z^l} = \Theta^l \cdot \text{diag}\left(\frac{\partial g(z^l)}{\partial z^l}\right) $$

    The chain rule then gives the error term. The gradient of a number is a column here, so the order of the first product
    matters:
    <!-- zh: 由链式法则得到误差项。数对向量的导数在这里是列向量，所以第一个乘积的次序很要紧：-->

    $$ \delta^l = \frac{\partial J}{\partial z^{l+1}} \cdot \frac{\partial z^{l+1}}{\partial z^l} $$

    $$ \delta^l = \frac{\partial z^{l+1}{}^T}{\partial z^l} \cdot \delta^{l+1} = \text{diag}\left(\frac{\partial g(z^l)}{\partial z^l}\right) \cdot \Theta^{lT} \cdot \delta^{l+1} = \Theta^{lT} \cdot \delta^{l+1} \odot \frac{\partial g(z^l)}{\partial z^l} $$

    ## Gradients
    <!-- zh: 梯度 -->

    The document closes with the gradient of a matrix, in the words of its list:
    <!-- zh: 文档最后给出矩阵的梯度，按它列表中的说法写成等式：-->

    $$ \frac{\partial J}{\partial \Theta^l} = \delta^l a^{(l-1)T} $$

    All values of the run:
    <!-- zh: 本次运行的全部数值：-->

    <!-- bptrace: record -->

    <!-- bptrace: gradients -->
    """#
}
