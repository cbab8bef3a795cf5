extension BuiltInDocument {
  /// Document 001: a 2-2-2 network without biases, weight by weight and then in matrices.
  ///
  /// The equations are the document's own, as it prints them; the words are ours.
  static let twoTwoTwo = #"""
    ---
    name: two-two-two
    number: 001
    notation: 001
    ---

    # Backpropagation in a 2-2-2 network
    <!-- zh: 2-2-2 网络的反向传播 -->

    The document's network has two inputs, two hidden units, two outputs, eight weights and no biases. The question is how
    the cost reacts to each weight. Every number below is taken from one run of the network and stands next to the
    equation that it comes from. To see only what one number depends on, ask for it by its name, as in
    `bptrace why dC/dw14`.
    <!-- zh: 文档的网络有两个输入、两个隐藏单元、两个输出、八个权重，没有偏置。要问的是：每个权重变动一点，损失会变动多少。
    下面每个数都取自网络的一次运行，并写在它所依据的等式旁边。
    只想看某一个数的由来，可以按它的名称来问，例如 `bptrace why dC/dw14`。 -->

    ## Symbols
    <!-- zh: 符号 -->

    <!-- bptrace: symbols -->

    The document's activation function is the sigmoid:
    <!-- zh: 文档的激活函数是 sigmoid：-->

    $$ f(x) = \frac {1} {1+e^{-x}} $$

    ## Network
    <!-- zh: 网络 -->

    These numbers are given. Everything else is computed from them.
    <!-- zh: 下列数值是给定的，其余的数都由它们算出。 -->

    <!-- bptrace: given -->

    ## Forward pass
    <!-- zh: 前向传播 -->

    A unit adds up what its arrows bring, each output times its weight, and passes the sum through $f$. Read from the
    output back to the input, layer by layer:
    <!-- zh: 每个单元把各条边送来的值（上一层的输出乘以权重）相加，再经过 $f$。从输出层往回逐层写出：-->

    $$
    \begin{bmatrix} y_{21} \\ y_{22} \end{bmatrix}
      = \begin{bmatrix} f( z_{21} ) \\ f( z_{22} ) \end{bmatrix}
    $$

    $$
    \begin{bmatrix} z_{21} \\ z_{22} \end{bmatrix}
      = \begin{bmatrix} w_{35} & w_{45} \\ w_{36} & w_{46} \end{bmatrix} \times \begin{bmatrix} y_{11} \\ y_{12} \end{bmatrix}
    $$

    $$
    \begin{bmatrix} y_{11} \\ y_{12} \end{bmatrix}
      = \begin{bmatrix} f( z_{11} ) \\ f( z_{12} ) \end{bmatrix}
    $$

    $$
    \begin{bmatrix} z_{11} \\ z_{12} \end{bmatrix}
      = \begin{bmatrix} w_{13} & w_{23} \\ w_{14} & w_{24} \end{bmatrix} \times \begin{bmatrix} \hat x_{1} \\ \hat x_{2} \end{bmatrix}
    $$

    ## Cost
    <!-- zh: 损失 -->

    The cost compares the outputs with the targets:
    <!-- zh: 损失函数把输出与目标作比较：-->

    $$ C = \frac{1}{2}((y_{21} - \hat y_{1} )^2 - (y_{22} - \hat y_{2})^2) $$

    ## Output weights
    <!-- zh: 输出层权重 -->

    In the document's network a weight into output 1 acts on the cost by one path only: through $z_{21}$, then through
    $y_{21}$. The chain rule multiplies the three rates along that path.
    <!-- zh: 在文档的网络里，通向输出 1 的权重只经过一条路径影响损失：先到 $z_{21}$，再到 $y_{21}$。链式法则把这条路径上的三个变化率相乘。 -->

    $$
    \frac{\partial C}{\partial w_{35}}
      = \frac{\partial C}{\partial y_{21}} * \frac{\partial y_{21}}{\partial z_{21}} * \frac{\partial z_{21}}{\partial w_{35}}
      = (y_{21}-\hat y_{1}) * f^{'}(z_{21})*y_{11}
    $$

    The slope of the sigmoid needs no new exponential:
    <!-- zh: sigmoid 的导数不必另算指数：-->

    $$ f^{'}(z_{21}) = f(z_{21})*(1- f(z_{21})) $$

    The other three output weights follow the same pattern:
    <!-- zh: 其余三个输出层权重与此相同：-->

    $$
    \frac{\partial C}{\partial w_{45}}
      = \frac{\partial C}{\partial y_{21}} * \frac{\partial y_{21}}{\partial z_{21}} * \frac{\partial z_{21}}{\partial w_{45}}
      = (y_{21}-\hat y_{1}) *f^{'}(z_{21}) *y_{12}
    $$

    $$
    \frac{\partial C}{\partial w_{36}}
      = \frac{\partial C}{\partial y_{22}} * \frac{\partial y_{22}}{\partial z_{22}} * \frac{\partial z_{22}}{\partial w_{36}}
      = (y_{22}-\hat y_{2}) * f^{'}(z_{22}) *y_{11}
    $$

    $$
    \frac{\partial C}{\partial w_{46}}
      = \frac{\partial C}{\partial y_{22}} * \frac{\partial y_{22}}{\partial z_{22}} * \frac{\partial z_{22}}{\partial w_{46}}
      = (y_{22}-\hat y_{2}) * f^{'}(z_{22}) *y_{12}
    $$

    $$ f^{'}(z_{22}) = f(z_{22})*(1- f(z_{22})) $$

    ## Hidden weights
    <!-- zh: 隐藏层权重 -->

    In the document's network a weight into a hidden unit acts on the cost by two paths, one through each output. The
    bracket adds the two paths up to the hidden unit's output; the two factors behind it lead on to the weight.
    <!-- zh: 在文档的网络里，通向隐藏单元的权重经过两条路径影响损失，每个输出一条。括号内把两条路径在隐藏单元的输出处相加，后面的两个因子再通到权重。 -->

    $$
    \frac{\partial C}{\partial w_{13}}
      = (\frac{\partial C}{\partial y_{21}} * \frac{\partial y_{21}}{\partial z_{21}} * \frac{\partial z_{21}}{\partial y_{11}}+\frac{\partial C}{\partial y_{22}} * \frac{\partial y_{22}}{\partial z_{22}} * \frac{\partial z_{22}}{\partial y_{11}}) *\frac{\partial y_{11}}{\partial z_{11}}*\frac{\partial z_{11}}{\partial w_{13}}
      = ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{35}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{36})*f^{'}(z_{11})*\hat x_{1}
    $$

    $$
    \frac{\partial C}{\partial w_{14}}
      = (\frac{\partial C}{\partial y_{21}} * \frac{\partial y_{21}}{\partial z_{21}} * \frac{\partial z_{21}}{\partial y_{11}}+\frac{\partial C}{\partial y_{22}} * \frac{\partial y_{22}}{\partial z_{22}} * \frac{\partial z_{22}}{\partial y_{11}}) *\frac{\partial y_{11}}{\partial z_{11}}*\frac{\partial z_{11}}{\partial w_{14}}
      = ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{35}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{36})*f^{'}(z_{11})*\hat x_{2}
    $$

    $$
    \frac{\partial C}{\partial w_{23}}
      = (\frac{\partial C}{\partial y_{21}} * \frac{\partial y_{21}}{\partial z_{21}} * \frac{\partial z_{21}}{\partial y_{12}}+\frac{\partial C}{\partial y_{22}} * \frac{\partial y_{22}}{\partial z_{22}} * \frac{\partial z_{22}}{\partial y_{12}}) *\frac{\partial y_{12}}{\partial z_{12}}*\frac{\partial z_{12}}{\partial w_{23}}
      = ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{45}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{46})*f^{'}(z_{12})*\hat x_{1}
    $$

    $$
    \frac{\partial C}{\partial w_{24}}
      = (\frac{\partial C}{\partial y_{21}} * \frac{\partial y_{21}}{\partial z_{21}} * \frac{\partial z_{21}}{\partial y_{12}}+\frac{\partial C}{\partial y_{22}} * \frac{\partial y_{22}}{\partial z_{22}} * \frac{\partial z_{22}}{\partial y_{12}}) *\frac{\partial y_{12}}{\partial z_{12}}*\frac{\partial z_{12}}{\partial w_{24}}
      = ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{45}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{46})*f^{'}(z_{12})*\hat x_{2}
    $$

    ## Matrix form
    <!-- zh: 矩阵形式 -->

    Gradients that share a factor are put together, first in pairs, then in a matrix. Here $\times$ multiplies matrices and
    $*$ multiplies element by element; both bind alike, from left to right. First the output weights:
    <!-- zh: 有公因子的梯度可以合并，先两两合并，再合成矩阵。这里 $\times$ 表示矩阵乘法，$*$ 表示逐元素相乘，两者同级，从左到右计算。
    先看输出层权重：-->

    $$
    \begin{bmatrix} \frac{\partial C}{\partial w_{35}} \\ \frac{\partial C}{\partial w_{45}} \end{bmatrix}
      = (y_{21}-\hat y_{1}) * f^{'}(z_{21}) \times y_{1}
    $$

    $$
    \begin{bmatrix} \frac{\partial C}{\partial w_{36}} \\ \frac{\partial C}{\partial w_{46}} \end{bmatrix}
      = (y_{22}-\hat y_{2}) * f^{'}(z_{22}) \times y_{1}
    $$

    $$
    \frac{\partial C}{\partial W_{1}}
      = \begin{bmatrix} \frac{\partial C}{\partial w_{35}} & \frac{\partial C}{\partial w_{36}}\\ \frac{\partial C}{\partial w_{45}} & \frac{\partial C}{\partial w_{46}} \end{bmatrix}
      = \begin{bmatrix} (y_{21}-\hat y_{1}) * f^{'}(z_{21}) \times y^{T}_{1}\\ (y_{22}-\hat y_{2}) * f^{'}(z_{22}) \times y^{T}_{1} \end{bmatrix}
      = \begin{bmatrix} (y_{21}-\hat y_{1}) * f^{'}(z_{21}) \\ (y_{22}-\hat y_{2}) * f^{'}(z_{22}) \end{bmatrix}\times y^{T}_{1}
      = (y_{2}-\hat y) * f^{'}(z_{2})\times y^{T}_{1}
    $$

    Then the hidden weights:
    <!-- zh: 再看隐藏层权重：-->

    $$
    \begin{bmatrix} \frac{\partial C}{\partial w_{13}} \\ \frac{\partial C}{\partial w_{14}} \end{bmatrix}
      = ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{35}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{36})*f^{'}(z_{11})\times \hat x
    $$

    $$
    \begin{bmatrix} \frac{\partial C}{\partial w_{23}} \\ \frac{\partial C}{\partial w_{24}} \end{bmatrix}
      = ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{45}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{46})*f^{'}(z_{12})\times \hat x
    $$

    $$
    \frac{\partial C}{\partial W_{0}}
      = \begin{bmatrix} \frac{\partial C}{\partial w_{13}} & \frac{\partial C}{\partial w_{14}}\\ \frac{\partial C}{\partial w_{23}} & \frac{\partial C}{\partial w_{24}} \end{bmatrix}
      = \begin{bmatrix} ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{35}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{36})*f^{'}(z_{11})\times \hat x^{T} \\ ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{45}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{46})*f^{'}(z_{12})\times \hat x^{T} \end{bmatrix}
    $$

    $$
    = \begin{bmatrix} ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{35}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{36})*f^{'}(z_{11})\\ ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{45}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{46})*f^{'}(z_{12}) \end{bmatrix} \times \hat x^{T}
      = \begin{bmatrix} ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{35}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{36}) \\ ((y_{21}-\hat y_{1}) * f^{'}(z_{21})*w_{45}+(y_{22}-\hat y_{2})*f^{'}(z_{22})*w_{46})* \end{bmatrix} * \begin{bmatrix} f^{'}(z_{11}) \\ f^{'}(z_{12}) \end{bmatrix} \times \hat x^{T}
    $$

    $$
    = \begin{bmatrix} w_{35} & w_{36} \\ w_{45} & w_{46} \end{bmatrix}\times \begin{bmatrix} (y_{21}-\hat y_{1}) * f^{'}(z_{21}) \\ (y_{22}-\hat y_{2})*f^{'}(z_{22}) \end{bmatrix} * f^{'}(z_{1}) \times \hat x^{T} =\begin{bmatrix} w_{35} & w_{36} \\ w_{45} & w_{46} \end{bmatrix}\times ((y_{2}-\hat y) * f^{'}(z_{2}))* f^{'}(z_{1})\times \hat x^{T}
      = W_{1} \times ((y_{2}-\hat y) * f^{'}(z_{2}))* f^{'}(z_{1})\times \hat x^{T}
    $$

    ## Update
    <!-- zh: 更新 -->

    A step against the gradient, as long as the learning rate $\eta$ says, lowers the cost:
    <!-- zh: 沿梯度的反方向走一步，步长由学习速率 $\eta$ 决定，损失随之下降：-->

    $$ W_{1} += -\eta \frac{\partial C}{\partial W_{1}} $$

    $$ W_{0} += -\eta \frac{\partial C}{\partial W_{0}} $$

    <!-- bptrace: update -->

    ## Summary
    <!-- zh: 总结 -->

    The whole computation in two lines, for three layers of any width:
    <!-- zh: 全部计算归结为两行，对任意宽度的三层网络都可以这样写：-->

    $$ \frac{\partial C}{\partial W_{1}} = (y_{2}-\hat y) * f^{'}(z_{2})\times y^{T}_{1} $$

    $$
    \frac{\partial C}{\partial W_{0}}
      = W_{1} \times ((y_{2}-\hat y) * f^{'}(z_{2}))* f^{'}(z_{1})\times \hat x^{T}
    $$

    The document names the parts of these lines in words. Written as equations, its words say: the error of the output
    layer, its error term, and the gradient of $W_{1}$;
    <!-- zh: 文档用文字给这两行的各部分取了名。写成等式，依次是：输出层误差、输出层的误差项、$W_{1}$ 的梯度；-->

    $$ \frac{\partial C}{\partial y_{2}} = y_{2}-\hat y $$

    $$ \delta_{2} = (y_{2}-\hat y) * f^{'}(z_{2}) $$

    $$ \frac{\partial C}{\partial W_{1}} = \delta_{2} \times \hat y^{T}_{1} $$

    then the error of the hidden layer's outputs, its error term, and the gradient of $W_{0}$.
    <!-- zh: 然后是隐藏层的输出误差、隐藏层的误差项、$W_{0}$ 的梯度。 -->

    $$ \frac{\partial C}{\partial y_{1}} = W_{1} \times \delta_{2} $$

    $$ \delta_{1} = W_{1} \times \delta_{2} * f^{'}(z_{1}) $$

    $$ \frac{\partial C}{\partial W_{0}} = \delta_{1} \times \hat x^{T} $$

    All values of the run:
    <!-- zh: 本次运行的全部数值：-->

    <!-- bptrace: record -->

    All gradients, each with two further opinions: forward mode, which uses none of the formulas above, and the central
    difference of the cost.
    <!-- zh: 全部梯度。每个梯度另附两种独立算法的结果：前向模式（不使用上面任何公式）和损失的中心差分。 -->

    <!-- bptrace: gradients -->

    ## More layers
    <!-- zh: 更多的层 -->

    With more layers the same three things are said of layer $i-1$ and the layer $i$ behind it: the error of its outputs,
    its error term, and the gradient of the weights $W_{i-1}$ between the two.
    <!-- zh: 层数更多时，对第 $i-1$ 层和它后面的第 $i$ 层同样有三句话：该层的输出误差、误差项，以及两层之间权重 $W_{i-1}$ 的梯度。 -->

    $$ \frac{\partial C}{\partial y_{i-1}} = W_{i-1} \times \delta_{i} $$

    $$ \delta_{i-1} = W_{i-1} \times \delta_{i} * f^{'}(z_{i-1}) $$

    $$ \frac{\partial C}{\partial W_{i-1}} = \delta_{i-1} \times \hat y^{T}_{i-1} $$

    All of this is for column vectors with the weights on their left, and without biases.
    <!-- zh: 以上都以列向量、权重左乘、没有偏置为前提。 -->
    """#
}
