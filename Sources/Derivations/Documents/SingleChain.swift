extension BuiltInDocument {
  /// Document 002: a chain with one unit a layer, then layers with several units.
  ///
  /// The equations are the document's own, as it prints them; the words are ours.
  static let singleChain = #"""
    ---
    name: single-chain
    number: 002
    notation: 002
    ---

    # Backpropagation along a chain
    <!-- zh: 沿一条链的反向传播 -->

    First a network with one unit a layer, where the chain rule is a product of three numbers; then layers with several units,
    where a sum over paths joins them. The cost has no factor ½.
    <!-- zh: 先看每层只有一个单元的网络，链式法则就是三个数的乘积；再看每层有多个单元的情形，各条路径的贡献相加。损失前没有 ½。 -->

    ## Symbols
    <!-- zh: 符号 -->

    <!-- bptrace: symbols -->

    ## Network
    <!-- zh: 网络 -->

    <!-- bptrace: given -->

    ## Forward pass
    <!-- zh: 前向传播 -->

    One unit takes a column $x$ of inputs; its bias may stand in one row with its weights if a 1 joins the inputs:
    <!-- zh: 一个单元接收输入列向量 $x$；若在输入中添上 1，偏置便可与权重写在同一行：-->

    $$ a=\frac{1}{1+\exp \left(-\left(w^{T} x+b\right)\right)} = \frac{1}{1+\exp \left(-\left[w^{T} \quad b\right] \cdot[x \quad 1]\right)} $$

    A layer has several such units. Here $w^{(i)}$ are the weights of unit $i$:
    <!-- zh: 一层有多个这样的单元，这里 $w^{(i)}$ 是第 $i$ 个单元的权重：-->

    $$ \begin{array}{l}{a_{1}=\frac{1}{1+\exp \left(w^{(1) T} x+b_{1}\right)}} \\ {\vdots} \\ {a_{m}=\frac{1}{1+\exp \left(w^{(m) T} x+b_{m}\right)}}\end{array} $$

    In short, for all of them:
    <!-- zh: 全部单元可简写为：-->

    $$ z=W x+b $$

    $$ \left[ \begin{array}{c}{a^{(1)}} \\ {\vdots} \\ {a^{(m)}}\end{array}\right]=\sigma(z)=\sigma(W x+b) $$

    With one unit a layer, the last layer $L$ has
    <!-- zh: 每层只有一个单元时，最后一层 $L$ 有 -->

    $$ z^{(L)} = w^{(L)} a^{(L-1)}+b^{(L)} $$

    $$ a^{(L)} = \sigma\left(z^{(L)}\right) $$

    ## One unit a layer
    <!-- zh: 每层一个单元 -->

    $$ C_{0}(\ldots)=\left(a^{(L)}-y\right)^{2} $$

    A weight acts on the cost through its pre-activation, then through the activation:
    <!-- zh: 权重先影响净输入，再影响激活值，最后影响损失：-->

    $$ \frac{\partial C_{0}}{\partial w^{(L)}}=\frac{\partial z^{(L)}}{\partial w^{(L)}} \frac{\partial a^{(L)}}{\partial z^{(L)}} \frac{\partial C_{0}}{\partial a^{(L)}} $$

    $$ \frac{\partial C_0}{\partial a^{(L)}} = 2\left(a^{(L)}-y\right) $$

    $$ \frac{\partial a^{(L)}}{\partial z^{(L)}} = \sigma^{\prime}\left(z^{(L)}\right) $$

    $$ \frac{\partial z^{(L)}}{\partial w^{(L)}} = a^{(L-1)} $$

    $$ \frac{\partial C_{0}}{\partial w^{(L)}}=\frac{\partial z^{(L)}}{\partial w^{(L)}} \frac{\partial a^{(L)}}{\partial z^{(L)}} \frac{\partial C _{0}}{\partial a^{(L)}}=a^{(L-1)} \sigma^{\prime}\left(z^{(L)}\right) 2\left(a^{(L)}-y\right) $$

    Over all samples the cost is the mean, and so is its gradient:
    <!-- zh: 对全部样本取平均，梯度也取平均：-->

    $$ \frac{\partial C}{\partial w^{(L)}}=\frac{1}{n} \sum_{k=0}^{n-1} \frac{\partial C_{k}}{\partial w^{(L)}} $$

    The gradients of all weights and biases make one vector:
    <!-- zh: 全部权重和偏置的梯度合成一个向量：-->

    $$ \nabla C=\left[ \begin{array}{c}{\frac{\partial C}{\partial w^{(1)}}} \\ {\frac{\partial C}{\partial b^{(1)}}} \\ {\vdots} \\ {\frac{\partial C}{\partial w^{(L)}}} \\ {\frac{\partial C}{\partial b^{(L)}}}\end{array}\right] $$

    ## Several units a layer
    <!-- zh: 每层多个单元 -->

    Now every unit has an index. With three units in the layer before the last:
    <!-- zh: 现在每个单元都有下标。倒数第二层有三个单元时：-->

    $$ z_{j}^{(L)}=w_{j 0}^{(L)} a_{0}^{(L-1)}+w_{j 1}^{(L)} a_{1}^{(L-1)}+w_{j 2}^{(L)} a_{2}^{(L-1)}+b_{j}^{(L)} $$

    $$ a_{j}^{(L)}=\sigma\left(z_{j}^{(L)}\right) $$

    $$ C_{0}=\sum_{j=0}^{n_{L}-1}\left(a_{j}^{(L)}-y_{j}\right)^{2} $$

    $$ \frac{\partial C_{0}}{\partial w_{j k}^{(L)}}=\frac{\partial z_{j}^{(L)}}{\partial w_{j k}^{(L)}} \frac{\partial a_{j}^{(L)}}{\partial z_{j}^{(L)}} \frac{\partial C_{0}}{\partial a_{j}^{(L)}} $$

    An activation of the layer before acts through every unit of the last layer, one path each:
    <!-- zh: 前一层的一个激活值经过最后一层的每个单元影响损失，每个单元一条路径：-->

    $$ \frac{\partial C_{0}}{\partial a_{k}^{(L-1)}}=\sum_{j=0}^{n_{L}-1} \frac{\partial z_{j}^{(L)}}{\partial a_{k}^{(L-1)}} \frac{\partial a_{j}^{(L)}}{\partial z_{j}^{(L)}} \frac{\partial C_{0}}{\partial a_{j}^{(L)}} $$

    All values of the run:
    <!-- zh: 本次运行的全部数值：-->

    <!-- bptrace: record -->

    <!-- bptrace: gradients -->
    """#
}
