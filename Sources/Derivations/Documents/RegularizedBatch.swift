extension BuiltInDocument {
  /// Document 003: several samples and L2, and the error terms of the last two layers line by line.
  ///
  /// The equations are the document's own, as it prints them; the words are ours.
  static let regularizedBatch = #"""
    ---
    name: regularized-batch
    number: 003
    notation: 003
    ---

    # Backpropagation for a batch with L2
    <!-- zh: 带 L2 正则的批量反向传播 -->

    Several samples are learned at once, and large weights cost extra. One sample is enough to find its error terms; the
    gradient of the batch is their mean, and the regularisation adds a multiple of the weight itself.
    <!-- zh: 同时学习多个样本，大的权重另有代价。误差项只需逐个样本求出；整批的梯度是它们的平均，正则项再加上权重本身的倍数。 -->

    ## Symbols
    <!-- zh: 符号 -->

    <!-- bptrace: symbols -->

    ## Network
    <!-- zh: 网络 -->

    <!-- bptrace: given -->

    ## Costs
    <!-- zh: 损失 -->

    One sample:
    <!-- zh: 单个样本：-->

    $$ J(W,b;x,y)= \frac{1}{2} \Vert{h_{W,b}(x)-y}\Vert^2 $$

    One layer to the next:
    <!-- zh: 由一层到下一层：-->

    $$ z^{l+1}=W^la^l+b^l $$

    $$ a^{l+1}=f(z^{l+1}) $$

    The batch, with the regularisation of all weights:
    <!-- zh: 整批，加上全部权重的正则项：-->

    $$ J(w,b) = \left[ \frac{1}{m} \sum_{i=1}^m J(W,b;x^i,y^i) \right] + \frac{\lambda}{2}\sum_{l=1}^{n_l-1}\sum_{i=1}^{s_l} \sum_{j=1}^{s_{l+1}}(W_{ji}^l)^2 = \left[ \frac{1}{m} \sum_{i=1}^m \frac{1}{2} \Vert{h_{W,b}(x^i)-y^i}\Vert^2 \right] + \frac{\lambda}{2}\sum_{l=1}^{n_l-1}\sum_{i=1}^{s_l} \sum_{j=1}^{s_{l+1}}(W_{ji}^l)^2 $$

    Its gradients; a bias has no part in the regularisation:
    <!-- zh: 它的梯度；偏置不参与正则：-->

    $$ \frac{\partial}{\partial W_{ij}^l}J(W,b) = \left[\frac{1}{m} \sum_{i=1}^m \frac{\partial} {\partial W_{ij}^l } J(W,b; x^i, y^i) \right] + \lambda W_{ij}^l $$

    $$ \frac{\partial}{\partial b_{i}^l}J(W,b)=\frac{1}{m} \sum_{i=1}^m \frac{\partial}{\partial b_i^l}J(W,b; x^i, y^i) $$

    ## Error terms of the output layer
    <!-- zh: 输出层的误差项 -->

    Only one term of the sum depends on $z_i^{n_l}$; the chain rule gives its derivative:
    <!-- zh: 求和中只有一项依赖 $z_i^{n_l}$；用链式法则求它的导数：-->

    $$ \delta_i^{n_l}=\frac{\partial}{\partial z_i^{n_l} } J(W,b;x,y) =\frac{\partial}{\partial z_i^{n_l} } \frac{1}{2} \Vert y- h_{W,b}(x)\Vert^2 = \frac{\partial}{\partial z_i^{n_l} }\frac{1}{2}\sum_{j=1}^{S_{n_l}} (y_j-a_j^{n_l})^2 =\frac{\partial}{\partial z_i^{n_l} }\frac{1}{2}\sum_{j=1}^{S_{n_l}} (y_j-f(z_j^{n_l}))^2 =-(y_i-f(z_i^{n_l}))f'(z_i^{n_l}) = -(y_i -a_i^{n_l})f'(z_i^{n_l}) $$

    ## Error terms of the layer before
    <!-- zh: 前一层的误差项 -->

    A unit of the layer before acts on every output unit, so the sum stays; each line below replaces one part of the line above:
    <!-- zh: 前一层的单元影响每个输出单元，所以求和保留；下面每一行替换上一行的一个部分：-->

    $$ \delta_i^{n_l-1} = \frac{\partial}{\partial z_i^{n_l-1} } J(W,b;x,y) =\frac{\partial}{\partial z_i^{n_l-1} } \frac{1}{2} \Vert y-h_{W,b}(x)\Vert^2 =\frac{\partial}{\partial z_i^{n_l-1} } \frac{1}{2} \sum_{j=1}^{S_{n_l}} (y_j-a_j^{n_l})^2 = \frac{1}{2}\sum_{j=1}^{S_{n_l}} \frac{\partial}{\partial z_i^{n_l-1}}(y_j-a_j^{n_l})^2 = \frac{1}{2}\sum_{j=1}^{S_{n_l}} \frac{\partial}{\partial z_i^{n_l-1}}(y_j-f(z_j^{n_l}))^2 $$

    $$ = \sum_{j=1}^{S_{n_l}} -(y_j-f(z_j^{n_l})) \frac{\partial f(z_j^{n_l}) }{\partial z_i^{n_l-1}} = \sum_{j=1}^{S_{n_l}} -(y_j-f(z_j^{n_l})) f'(z_j^{n_l}) \frac{\partial z_j^{n_l} }{\partial z_i^{n_l-1}} = \sum_{j=1}^{S_{n_l}} \delta_j^{n_l} \frac{\partial z_j^{n_l} }{\partial z_i^{n_l-1}} $$

    $$ = \sum_{j=1}^{S_{n_l}}\left( \delta_j^{n_l} \frac{\partial }{\partial z_i^{n_l-1}} \sum_{k=1}^{S_{n_l-1} } f(z_k^{n_l-1}) W_{jk}^{n_l-1} \right) = \sum_{j=1}^{S_{n_l}}\left( \delta_j^{n_l} W_{ji}^{n_l-1} f'(z_i^{n_l-1}) \right) = \sum_{j=1}^{S_{n_l}}\left( \delta_j^{n_l} W_{ji}^{n_l-1} \right) f'(z_i^{n_l-1}) $$

    ## Gradients of one sample
    <!-- zh: 单个样本的梯度 -->

    $$ \frac{\partial}{\partial W_{ij}^l}J(w,b;x,y) = a_j^l\delta_i^{l+1} $$

    $$ \frac{\partial}{\partial b_{i}^l}J(w,b;x,y) = \delta_i^{l+1} $$

    All values of the run:
    <!-- zh: 本次运行的全部数值：-->

    <!-- bptrace: record -->

    <!-- bptrace: gradients -->

    <!-- bptrace: update -->
    """#
}
