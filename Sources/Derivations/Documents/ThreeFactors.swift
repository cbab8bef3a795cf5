extension BuiltInDocument {
  /// Document 004: every gradient as a product of three factors.
  ///
  /// The equations are the document's own, as it prints them; the words are ours.
  static let threeFactors = #"""
    ---
    name: three-factors
    number: 004
    notation: 004
    ---

    # Every gradient is three factors
    <!-- zh: 每个梯度都是三个因子 -->

    The rate of the cost by a weight is a product of three rates: of the cost by the activation that the weight leads to, of
    that activation by its pre-activation, and of the pre-activation by the weight. The bias is a weight that comes from unit 0,
    which is always 1.
    <!-- zh: 损失对一个权重的变化率是三个变化率的乘积：损失对该权重所通向的激活值、激活值对净输入、净输入对权重。
    偏置是来自第 0 个单元的权重，该单元恒为 1。 -->

    ## Symbols
    <!-- zh: 符号 -->

    <!-- bptrace: symbols -->

    ## Network
    <!-- zh: 网络 -->

    <!-- bptrace: given -->

    ## The chain
    <!-- zh: 链式法则 -->

    $$ \frac{\partial J}{\partial \Theta_{ji}^{(l)}} = \frac{\partial J}{\partial z_i^{l+1}} * \frac{\partial z_i^{l+1}}{\partial \Theta_{ji}^{(l)}} = \delta_i^{l+1} * \frac{\partial z_i^{l+1}}{\partial \Theta_{ji}^{(l)}} $$

    $$ \frac{\partial J}{\partial \Theta_{ji}^{(l)}} = \frac{\partial J}{\partial a_i^{l+1}} * \frac{\partial a_i^{l+1}}{\partial z_i^{l+1}} * \frac{\partial z_i^{l+1}}{\partial \Theta_{ji}^{(l)}} $$

    ## The first factor
    <!-- zh: 第一个因子 -->

    In the output layer it is the difference from the target:
    <!-- zh: 在输出层，它是与目标之差：-->

    $$ \frac{\partial J}{\partial a_i^{l+1}} = a_i - d_i $$

    In a hidden layer it is what comes back along the arrows to layer $l+2$:
    <!-- zh: 在隐藏层，它是沿通向第 $l+2$ 层的各条边传回来的量：-->

    $$ \frac{\partial J}{\partial a_i^{l+1}} = \sum_{k=1}^{s_{l+2}} \frac{\partial J}{\partial z_k^{l+2}} * \frac{\partial z_k^{l+2}}{\partial a_i^{l+1}} = \sum_{k=1}^{s_{l+2}} \delta_k^{l+2} * \frac{\partial z_k^{l+2}}{\partial a_i^{l+1}} $$

    $$ \frac{\partial J}{\partial a_i^{l+1}} = \sum_{k=1}^{s_{l+2}} \delta_k^{l+2} * \frac{\partial (\Theta_{0k}^{l+1} * a_0^{l+1} + \Theta_{1k}^{l+1} * a_1^{l+1} + \dots + \Theta_{s_{l+1}k}^{l+1} * a_{s_{l+1}}^{l+1})}{\partial a_i^{l+1}} $$

    $$ \frac{\partial J}{\partial a_i^{l+1}} = \sum_{k=1}^{s_{l+2}} \delta_k^{l+2} * \Theta_{ik}^{l+1} $$

    ## The second factor
    <!-- zh: 第二个因子 -->

    $$ \frac{\partial a_i^{l+1}}{\partial z_i^{l+1}} = \frac{\partial g(z_i^{l+1})}{\partial z_i^{l+1}} = g(z_i^{l+1}) * (1 - g(z_i^{l+1})) = a_i^{l+1} * (1 - a_i^{l+1}) $$

    ## The third factor
    <!-- zh: 第三个因子 -->

    $$ \frac{\partial z_i^{l+1}}{\partial \Theta_{ji}^{(l)}} = \frac{\partial (\sum_{j=0}^{s_l} \Theta_{ji}^{(l)} * a_j^{(l)})}{\partial \Theta_{ji}^{(l)}} = \frac{\partial (\Theta_{0i}^{(l)} * a_0^{(l)} + \Theta_{1i}^{(l)} * a_1^{(l)} + \dots + \Theta_{s_l i}^{(l)} * a_{s_l}^{(l)})}{\partial \Theta_{ji}^{(l)}} = a_j^{(l)} $$

    ## All three
    <!-- zh: 三个因子相乘 -->

    $$ \frac{\partial J}{\partial \Theta_{ji}^{(l)}} = ① * ② * ③ $$

    The three factors of every weight and their product, the biases as weights from unit 0:
    <!-- zh: 每个权重的三个因子及其乘积，偏置作为来自第 0 个单元的权重：-->

    <!-- bptrace: table \Theta_{ji}^{(l)} | ① | ② | ③ | ① * ② * ③ -->

    In whole layers, for the output layer and for a hidden one:
    <!-- zh: 写成整层的形式，先是输出层，再是隐藏层：-->

    $$ \delta^{(l+1)} = \frac{\partial J}{\partial z^{(l+1)}} = ① * ② = (a_i - d_i) * a^{(l+1)} * (1 - a^{(l+1)}) $$

    $$ \delta^{(l+1)} = \frac{\partial J}{\partial z^{(l+1)}} = ① * ② = (\Theta^{(l+1)})^T \circ \delta^{(l+2)} * a^{(l+1)} * (1 - a^{(l+1)}) $$

    The gradient of a whole matrix:
    <!-- zh: 整个矩阵的梯度：-->

    $$ \frac{\partial J}{\partial \Theta^{(l)}} = \delta^{(l+1)} \circ (a^{(l)})^T $$

    The step of a matrix is its gradient times the learning rate; it is taken off the matrix:
    <!-- zh: 矩阵的步长是它的梯度乘以学习率，更新时从矩阵中减去：-->

    $$ \Delta \Theta = \eta * \frac{\partial J}{\partial \Theta^{(l)}} $$

    All values of the run:
    <!-- zh: 本次运行的全部数值：-->

    <!-- bptrace: record -->

    <!-- bptrace: gradients -->

    <!-- bptrace: update -->
    """#
}
