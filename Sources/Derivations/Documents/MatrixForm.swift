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

    The document's network has four layers, a matrix between each pair of neighbours, and the bias as the first column of
    every matrix. The question is how the error term of a layer follows from that of the layer behind it, written without a
    single index of a unit.
    <!-- zh: 文档的网络有四层，相邻两层之间各有一个矩阵，偏置是每个矩阵的第一列。要问的是：不写任何单元下标，怎样由后一层的误差项得到前一层的误差项。 -->

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

    With $m$ units in layer $l$ and $n$ units in layer $l+1$, the matrix between them has a row for each unit that it leads to
    and a column for each unit that it comes from; the bias column is one more:
    <!-- zh: 设第 $l$ 层有 $m$ 个单元，第 $l+1$ 层有 $n$ 个单元。两层之间的矩阵，每行对应所通向的一个单元，每列对应所来自的一个单元；偏置列再加一列：-->

    $$ \Theta^{(l)} \in \mathbb{R}^{n \times (m+1)} $$

    ## Error terms
    <!-- zh: 误差项 -->

    The error term of a layer is the rate of the cost by its pre-activations. Two neighbouring layers are joined by
    <!-- zh: 一层的误差项是损失对该层净输入的变化率。相邻两层由下式相连：-->

    $$ z^{l+1} = \Theta^l \cdot g(z^l) $$

    whose Jacobian has a row for each unit of layer $l+1$ and a column for each unit of layer $l$:
    <!-- zh: 它的雅可比矩阵，每行对应第 $l+1$ 层的一个单元，每列对应第 $l$ 层的一个单元：-->

    $$ \frac{\partial z^{l+1}}{\partial z^l} = \Theta^l \cdot \text{diag}\left(\frac{\partial g(z^l)}{\partial z^l}\right) $$

    The dimensions of all three, without the bias, which does not depend on layer $l$:
    <!-- zh: 三者的维数如下；不含偏置，因为偏置与第 $l$ 层无关：-->

    $$ \frac{\partial z^{l+1}}{\partial z^l} \in \mathbb{R}^{n \times m} $$

    $$ \Theta^l \in \mathbb{R}^{n \times m} $$

    $$ \text{diag}\left(\frac{\partial g(z^l)}{\partial z^l}\right) \in \mathbb{R}^{m \times m} $$

    The chain rule then gives the error term. The gradient of a number is a column here, so the order of the first product
    matters:
    <!-- zh: 由链式法则得到误差项。数对向量的导数在这里是列向量，所以第一个乘积的次序很要紧：-->

    $$ \delta^l = \frac{\partial J}{\partial z^{l+1}} \cdot \frac{\partial z^{l+1}}{\partial z^l} $$

    $$ \delta^l = \frac{\partial z^{l+1}{}^T}{\partial z^l} \cdot \delta^{l+1} = \text{diag}\left(\frac{\partial g(z^l)}{\partial z^l}\right) \cdot \Theta^{lT} \cdot \delta^{l+1} = \Theta^{lT} \cdot \delta^{l+1} \odot \frac{\partial g(z^l)}{\partial z^l} $$

    The transpose takes what layer $l+1$ has back to the size of layer $l$:
    <!-- zh: 转置矩阵把第 $l+1$ 层的维数变回第 $l$ 层的维数：-->

    $$ \delta^{l+1} \in \mathbb{R}^{n \times 1} $$

    $$ \Theta^{lT} \cdot \delta^{l+1} \in \mathbb{R}^{m \times 1} $$

    ## Gradients
    <!-- zh: 梯度 -->

    The document closes with the gradient of a matrix, in the words of its list:
    <!-- zh: 文档最后给出矩阵的梯度，按它列表中的说法写成等式：-->

    $$ \frac{\partial J}{\partial \Theta^l} = \delta^l a^{(l-1)T} $$

    The list gives their dimensions too. It counts the matrix by the layer that it leads to, and everywhere else it is counted
    by the layer that it comes from:
    <!-- zh: 列表还给出了各项的维数。它按矩阵所通向的层来编号，而别处按矩阵所来自的层编号：-->

    $$ \frac{\partial J}{\partial \Theta^l} \in \mathbb{R}^{n \times (m+1)} $$

    $$ \delta^l \in \mathbb{R}^{n \times 1} $$

    $$ a^{(l-1)T} \in \mathbb{R}^{1 \times (m+1)} $$

    All values of the run:
    <!-- zh: 本次运行的全部数值：-->

    <!-- bptrace: record -->

    <!-- bptrace: gradients -->
    """#
}
