import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// What notes about the default network contain, one formula a line: words of the trade, substituted numbers with few
/// digits, updates, chain rules in any layout.
@Suite struct `Of many equations` {
  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  static let right = lines(
    #"""
    \frac{\partial C}{\partial w_{13}} = \left(\delta_{21} w_{35} + \delta_{22} w_{36}\right) f'(z_{11}) \hat x_1
    \frac{\partial C}{\partial w_{24}} = ((y_{21}-\hat y_1) f'(z_{21}) w_{45} + (y_{22}-\hat y_2) f'(z_{22}) w_{46}) f'(z_{12}) \hat x_2
    \frac{\partial C}{\partial w_{46}} = \frac{\partial C}{\partial y_{22}} \cdot \frac{\partial y_{22}}{\partial z_{22}} \cdot \frac{\partial z_{22}}{\partial w_{46}} = (y_{22} - \hat y_2) \cdot y_{22}(1 - y_{22}) \cdot y_{12}
    \frac{\partial z_{11}}{\partial w_{13}} = \hat x_1
    \frac{\partial z_{11}}{\partial w_{14}} = 0
    \frac{\partial z_{21}}{\partial y_{12}} = w_{45}
    \frac{\partial C}{\partial z_1} = \delta_1
    \frac{\partial y_2}{\partial y_1} = \begin{bmatrix} f'(z_{21}) w_{35} & f'(z_{21}) w_{45} \\ f'(z_{22}) w_{36} & f'(z_{22}) w_{46} \end{bmatrix}
    \frac{\partial y_2}{\partial z_2} = \begin{bmatrix} f'(z_{21}) & 0 \\ 0 & f'(z_{22}) \end{bmatrix}
    \frac{\partial C}{\partial z_1} = \left(\frac{\partial z_2}{\partial z_1}\right)^T \frac{\partial C}{\partial z_2}
    \frac{\partial C}{\partial z_1} = \frac{\partial z_2}{\partial z_1} \frac{\partial C}{\partial z_2}
    \left(\frac{\partial C}{\partial z_1}\right)^T = \left(\frac{\partial C}{\partial z_2}\right)^T \frac{\partial z_2}{\partial z_1}
    \frac{\partial C}{\partial y_1} = \left(\frac{\partial y_2}{\partial y_1}\right)^T (y_2 - \hat y)
    \frac{\partial z_2}{\partial \hat x} = W_1 \times \frac{\partial y_1}{\partial z_1} \times W_0
    \frac{\partial C}{\partial \hat x} = W_0^T \times (W_1^T \times \delta_2 * f'(z_1))
    \frac{\partial C}{\partial \hat x_2} = w_{23}\delta_{11} + w_{24}\delta_{12}
    z_2 = W_1 f(W_0 \hat x)
    y_2 = f(W_1 \times f(W_0 \times \hat x))
    C = \frac{1}{2} (f(W_1 \times f(W_0 \times \hat x)) - \hat y)^T \times (f(W_1 \times f(W_0 \times \hat x)) - \hat y)
    y_{21} = \frac{1}{1+e^{-(w_{35} y_{11} + w_{45} y_{12})}}
    y_{11} = \frac{1}{1+\exp(-w_{13}\hat x_1 - w_{23}\hat x_2)}
    f(z_{11}) + f(-z_{11}) = 1
    f'(-z_{21}) = f'(z_{21})
    f(z_{11}) = \frac{1 + \tanh(\frac{z_{11}}{2})}{2}
    f'(z_{21}) = \frac{1}{4} - (f(z_{21}) - \frac12)^2
    f'(z_{21}) = e^{-z_{21}} f(z_{21})^2
    f'(x) = \frac{e^{-x}}{(1 + e^{-x})^2}
    f'(x) = f(x) - f(x)^2
    f(0) = 0.5
    f'(0) = 0.25
    f(0) = \frac12
    \ln(\frac{y_{21}}{1-y_{21}}) = z_{21}
    \delta_{21} = \frac{\partial C}{\partial y_{21}} f'(z_{21})
    \delta_{21} = -(\hat y_1 - y_{21}) y_{21} (1 - y_{21})
    \delta_{2i} = \frac{\partial C}{\partial z_{2i}}
    \delta_{li} = \frac{\partial C}{\partial z_{li}}
    \delta_{li} = \frac{\partial C}{\partial y_{li}} f'(z_{li})
    y_{li}(1 - y_{li}) = f'(z_{li})
    \delta_l = \frac{\partial C}{\partial y_l} * f'(z_l)
    \delta_{l} = W_{l}^T \delta_{l+1} * y_l * (1 - y_l)
    \frac{\partial C}{\partial y_l} = W_l^T \delta_{l+1}
    \frac{\partial C}{\partial W_l} = \delta_{l+1} y_l^T
    \frac{\partial z_{l+1}}{\partial y_l} = W_l
    \frac{\partial z_{l+1}}{\partial y_l} = W_l^T
    W_l = W_l - \eta \delta_{l+1} y_l^T
    W_{l-1} := W_{l-1} - \eta \frac{\partial C}{\partial W_{l-1}}
    W_0 \leftarrow W_0 - \eta \delta_1 \hat x^T
    W_0 -= \eta \delta_1 \times \hat x^T
    w_{13} = w_{13} - \eta \delta_{11} \hat x_1
    w_{13} \to w_{13} - \eta \frac{\partial C}{\partial w_{13}}
    w_{36} += \eta (\hat y_2 - y_{22}) f'(z_{22}) y_{11}
    w_{35} = 0.40 - 0.5 \times 0.072157 = 0.36392
    w_{35} = 0.4 - 0.5*0.0722 = 0.3639
    w_{36} := 0.50 - 0.5 \cdot (-0.042455) = 0.521228
    z_{11} = 0.15 \times 0.05 + 0.20 \times 0.10 = 0.0275
    z_{11} = 0.15(0.05) + 0.2(0.1) = 0.0275
    z_{12} = 0.25 \cdot 0.05 + 0.3 \cdot 0.1 = 0.0425
    y_{11} = \frac{1}{1+e^{-0.0275}} = 0.5069
    y_{11} = f(0.0275) = 0.5069
    y_{12} = \frac{1}{1+e^{-0.0425}} = 0.510623
    z_{21} = 0.40*0.5069 + 0.45*0.5106 = 0.4325
    z_{21} = 0.4*0.507+0.45*0.511 \approx 0.43
    z_{22} = 0.5 \cdot 0.506875 + 0.55 \cdot 0.510623 = 0.53428
    y_{21} = f(0.43253) = 0.60648
    y_{22} = f(0.534) = 0.630
    C = \frac12 (0.6065-0.01)^2 + \frac12 (0.6305-0.99)^2 = 0.2425
    C = \frac{1}{2}[(0.61-0.01)^2+(0.63-0.99)^2] \approx 0.24
    C = 0.5 \cdot (0.5965^2 + (-0.3595)^2) = 0.2425
    \delta_{21} = (0.6065-0.01) \cdot 0.6065 \cdot (1-0.6065) = 0.1424
    \delta_{22} = (0.6305-0.99) * 0.6305 * (1 - 0.6305) \approx -0.0838
    \delta_2 = \begin{bmatrix} 0.1424 \\ -0.0838 \end{bmatrix}
    \delta_2 = \begin{bmatrix} 0.5965 \\ -0.3595 \end{bmatrix} * \begin{bmatrix} 0.2387 \\ 0.2330 \end{bmatrix} = \begin{bmatrix} 0.1424 \\ -0.0838 \end{bmatrix}
    \frac{\partial C}{\partial W_1} = \begin{bmatrix} 0.1424 \\ -0.0838 \end{bmatrix} \times \begin{bmatrix} 0.5069 & 0.5106 \end{bmatrix} = \begin{bmatrix} 0.0722 & 0.0727 \\ -0.0425 & -0.0428 \end{bmatrix}
    \frac{\partial C}{\partial w_{35}} = 0.5965 \cdot 0.2387 \cdot 0.5069 = 0.0722
    \frac{\partial C}{\partial w_{35}} \approx 0.072
    \frac{\partial C}{\partial w_{36}} \approx -0.042
    \frac{\partial C}{\partial w_{13}} \approx 1.9 \cdot 10^{-4}
    \frac{\partial C}{\partial w_{13}} = 0.000188
    \frac{\partial C}{\partial w_{13}} = 1.88 \times 10^{-4}
    \delta_{11} = (0.4 \cdot 0.1424 + 0.5 \cdot (-0.0838)) \cdot 0.25 = 0.00377
    \delta_{11} = (0.4*0.14236 - 0.5*0.08376) * 0.24995 = 0.003765
    W_1 = \begin{bmatrix} 0.4 & 0.45 \\ 0.5 & 0.55 \end{bmatrix}
    \hat x = \begin{bmatrix} 0.05 \\ 0.1 \end{bmatrix}
    \hat x^T = \begin{bmatrix} 0.05 & 0.1 \end{bmatrix}
    W_0 \hat x = \begin{bmatrix} 0.15 & 0.2 \\ 0.25 & 0.3 \end{bmatrix} \begin{bmatrix} 0.05 \\ 0.1 \end{bmatrix} = \begin{bmatrix} 0.0275 \\ 0.0425 \end{bmatrix}
    f(\begin{bmatrix} 0.0275 \\ 0.0425 \end{bmatrix}) = \begin{bmatrix} 0.5069 \\ 0.5106 \end{bmatrix}
    \frac{0.0722}{0.5069} \approx 0.142
    0.5 \cdot 0.0722 = 0.0361
    0.6065 \cdot (1-0.6065) = 0.2387
    0.6065 (1-0.6065) \approx 0.24
    1 - 0.6065 = 0.3935
    0.5965^2 = 0.3558
    \sqrt{0.25} = 0.5
    e^{-0.0275} = 0.97287
    e^{0} = 1
    \exp(-0.43253) \approx 0.6489
    \ln 2 \approx 0.693
    \ln(2) = 0.6931
    \tanh(0.5) = 0.4621
    3 \cdot 10^{-2} = 0.03
    1/2 = 0.5
    \frac{1}{3} \approx 0.33
    \frac{2}{3} \approx 0.7
    0.0361 / 0.5 = 0.0722
    100 \cdot 0.0722 \approx 7
    99.7 \approx 100
    1234.5 \approx 1235
    y_1^T \times y_1 = y_{11} y_{11} + y_{12} y_{12}
    (W_1 \times W_0)^T = W_0^T \times W_1^T
    \delta_2 \times y_1^T = (y_1 \times \delta_2^T)^T
    (y_2 - \hat y) * f'(z_2) \times y_1^T = \frac{\partial C}{\partial W_1}
    W_1^T \times \delta_2 = \begin{bmatrix} w_{35} \delta_{21} + w_{36} \delta_{22} \\ w_{45} \delta_{21} + w_{46}\delta_{22} \end{bmatrix}
    W_0 = \begin{bmatrix} w_{13} & w_{23} \\ w_{14} & w_{24} \end{bmatrix} = \begin{bmatrix} 0.15 & 0.20 \\ 0.25 & 0.30 \end{bmatrix}
    \frac{\partial C}{\partial W_1} = \begin{bmatrix} \frac{\partial C}{\partial w_{35}} & \frac{\partial C}{\partial w_{45}} \\ \frac{\partial C}{\partial w_{36}} & \frac{\partial C}{\partial w_{46}} \end{bmatrix}
    \frac{\partial C}{\partial z_{11}} = \frac{\partial C}{\partial z_2}^T \frac{\partial z_2}{\partial z_{11}}
    \frac{\partial C}{\partial w_{13}} = \frac{\partial C}{\partial z_1} \cdot \frac{\partial z_1}{\partial w_{13}}
    \frac{\partial C}{\partial w_{13}} = \frac{\partial C}{\partial z_{11}} \hat x_1 + \frac{\partial C}{\partial z_{12}} \cdot 0
    \frac{\partial C}{\partial y_{21}} = -(\hat y_1 - y_{21})
    \frac{\partial}{\partial y_{21}} \frac12 (y_{21} - \hat y_1)^2 = y_{21} - \hat y_1
    \frac{\partial \frac12 (y_{21} - \hat y_1)^2}{\partial y_{21}} = y_{21} - \hat y_1
    \frac{\partial f(z_{21})}{\partial z_{21}} = f'(z_{21})
    \frac{\partial f(z_2)}{\partial z_2} = f'(z_2)
    \frac{\partial C}{\partial w_{35}} \div \frac{\partial C}{\partial w_{45}} = \frac{y_{11}}{y_{12}}
    \frac{\frac{\partial C}{\partial w_{35}}}{\frac{\partial C}{\partial w_{36}}} = \frac{\delta_{21}}{\delta_{22}}
    C = \frac12 \sum_{i=1}^2 (y_{2i} - \hat y_i)^2
    C = \frac12 \| y_2 - \hat y \|^2
    |y_{21} - \hat y_1| = 0.5965
    y_{21} > \hat y_1
    0 < f(z_{11}) < 1
    f'(z_{21}) \le \frac14
    \delta_{21} \neq \delta_{22}
    y_0 = \hat x
    z_l = W_{l-1} y_{l-1}
    y_l = f(W_{l-1} \times y_{l-1})
    \delta_i = W_i^T \times \delta_{i+1} * f'(z_i), \quad \frac{\partial C}{\partial W_{i-1}} = \delta_i \times y_{i-1}^T
    \delta_1 = W_1^T (\delta_2) * f'(z_1)
    \delta_1 = (W_1^T \delta_2) \cdot f'(z_1)
    \delta_1 = diag(f'(z_1)) W_1^T \delta_2
    \delta_1 = \begin{bmatrix} f'(z_{11}) & 0 \\ 0 & f'(z_{12}) \end{bmatrix} W_1^T \delta_2
    \delta_1^T = \delta_2^T W_1 \begin{bmatrix} f'(z_{11}) & 0 \\ 0 & f'(z_{12}) \end{bmatrix}
    \eta = 0.5
    \eta \delta_{21} y_{11} = 0.0361
    -\eta \frac{\partial C}{\partial w_{35}} = -0.0361
    w_{35} - \eta \frac{\partial C}{\partial w_{35}} = 0.3639
    w_{35} - 0.5 \cdot 0.0722 = 0.3639
    0.4 - 0.5 \cdot 0.0722 \approx 0.364
    W_1 - \eta \frac{\partial C}{\partial W_1} = \begin{bmatrix} 0.3639 & 0.4137 \\ 0.5212 & 0.5714 \end{bmatrix}
    \begin{bmatrix} 0.4 & 0.45 \\ 0.5 & 0.55 \end{bmatrix} - 0.5 \begin{bmatrix} 0.0722 & 0.0727 \\ -0.0425 & -0.0428 \end{bmatrix} = \begin{bmatrix} 0.3639 & 0.4137 \\ 0.5212 & 0.5714 \end{bmatrix}
    y_{21} - \hat y_1 = 0.6065 - 0.01 = 0.5965
    y_{22} - \hat y_2 = 0.63 - 0.99 = -0.36
    (y_{21} - \hat y_1)^2 = 0.356
    f'(z_{21}) = 0.6065 \cdot 0.3935 = 0.2387
    f'(z_1) = \begin{bmatrix} 0.25 \\ 0.25 \end{bmatrix}
    f'(z_{11}) \approx \frac14
    y_{11} \approx y_{12} \approx 0.51
    z_{21} \approx 0.4 \cdot 0.507 + 0.45 \cdot 0.511
    \hat y_1 = 0.01, \hat y_2 = 0.99
    2 \cdot \frac12 (y_{21} - \hat y_1) = y_{21} - \hat y_1
    \frac{\partial C}{\partial W_0} = \begin{bmatrix} \delta_{11} \hat x_1 & \delta_{11} \hat x_2 \\ \delta_{12} \hat x_1 & \delta_{12} \hat x_2 \end{bmatrix}
    \frac{\partial C}{\partial W_0} = \begin{bmatrix} 0.000188 & 0.000377 \\ 0.000225 & 0.000450 \end{bmatrix}
    \frac{\partial C}{\partial W_0} = 10^{-4} \begin{bmatrix} 1.88 & 3.77 \\ 2.25 & 4.50 \end{bmatrix}
    \begin{bmatrix} w_{13} & w_{23} \end{bmatrix} \begin{bmatrix} \hat x_1 \\ \hat x_2 \end{bmatrix} = z_{11}
    \begin{bmatrix} z_{11} \\ z_{12} \end{bmatrix} = \begin{bmatrix} w_{13} & w_{23} \\ w_{14} & w_{24} \end{bmatrix} \begin{bmatrix} \hat x_1 \\ \hat x_2 \end{bmatrix}
    \begin{bmatrix} \hat x_1 & \hat x_2 \end{bmatrix} \begin{bmatrix} w_{13} & w_{14} \\ w_{23} & w_{24} \end{bmatrix} = \begin{bmatrix} z_{11} & z_{12} \end{bmatrix}
    \begin{bmatrix} \hat x_1 & \hat x_2 \end{bmatrix} W_0^T = z_1^T
    0.7514 \cdot (1 - 0.7514) = 0.186815602
    0.741 \cdot 0.187 \cdot 0.593 = 0.0822
    0.741 * 0.187 * 0.593 = 0.082167
    2.0 \cdot 10^{-3} = 0.002
    1.5 \times 10^3 = 1500
    0.1 + 0.2 = 0.3
    0.1 \cdot 3 = 0.3
    \frac{0.1}{0.3} = 0.333333
    \frac{1}{1+e^{-0}} = 0.5
    \frac{1}{1+1} = 0.5
    e = 2.718
    e^1 \approx 2.718
    e^{-2} \approx 0.135
    e^{0.5} = 1.6487
    (0.5)^3 = 0.125
    0.5^2 + 0.5^2 = 0.5
    -0.36 \cdot 0.233 = -0.0839
    -(-0.36) = 0.36
    0.99 - 0.63 = 0.36
    0.36^2 = 0.13
    0.36^2 = 0.1296
    \frac{0.356 + 0.13}{2} = 0.243
    \frac{0.356 + 0.129}{2} = 0.2425
    0.356/2 = 0.178
    1.0 = 1
    0.50 = 0.5
    \frac{1}{4} = 0.25 = 25 \cdot 10^{-2}
    \ln(0.5) = -0.693
    \ln(0.6065) - \ln(0.3935) = 0.4327
    \log(e) = 1
    \log_{10}(100) = 2
    \tanh(0) = 0
    \tanh(1) \approx 0.76
    \begin{bmatrix} 1 & 2 \end{bmatrix} \begin{bmatrix} 3 \\ 4 \end{bmatrix} = 11
    \begin{bmatrix} 1 \\ 2 \end{bmatrix} \begin{bmatrix} 3 & 4 \end{bmatrix} = \begin{bmatrix} 3 & 4 \\ 6 & 8 \end{bmatrix}
    \begin{bmatrix} 1 \\ 2 \end{bmatrix}^T \begin{bmatrix} 3 \\ 4 \end{bmatrix} = 11
    \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}^T = \begin{bmatrix} 1 & 3 \\ 2 & 4 \end{bmatrix}
    \begin{bmatrix} 1 \\ 2 \end{bmatrix} * \begin{bmatrix} 3 \\ 4 \end{bmatrix} = \begin{bmatrix} 3 \\ 8 \end{bmatrix}
    2 \begin{bmatrix} 1 \\ 2 \end{bmatrix} = \begin{bmatrix} 2 \\ 4 \end{bmatrix}
    1 - \begin{bmatrix} 0.6 \\ 0.63 \end{bmatrix} = \begin{bmatrix} 0.4 \\ 0.37 \end{bmatrix}
    \begin{bmatrix} 0.6065 \\ 0.6305 \end{bmatrix} * (1 - \begin{bmatrix} 0.6065 \\ 0.6305 \end{bmatrix}) = \begin{bmatrix} 0.2387 \\ 0.2330 \end{bmatrix}
    \hat x = (0.05, 0.10)^T
    \hat x^T = [0.05, 0.10]
    y_2 = f(z_2) = \begin{bmatrix} f(z_{21}) \\ f(z_{22}) \end{bmatrix}
    f(W_0 \hat x) = y_1
    \delta_1 = W_1^T \times ((y_2 - \hat y) * f'(W_1 \times y_1)) * f'(W_0 \times \hat x)
    \frac{\partial C}{\partial w_{35}} = \frac{\partial C}{\partial z_{21}} \frac{\partial z_{21}}{\partial w_{35}}
    \frac{\partial C}{\partial w_{35}} = \frac{\partial y_{21}}{\partial w_{35}} \frac{\partial C}{\partial y_{21}}
    \frac{\partial y_{21}}{\partial w_{35}} = f'(z_{21}) y_{11}
    \frac{\partial y_{21}}{\partial w_{13}} = f'(z_{21}) w_{35} f'(z_{11}) \hat x_1
    \frac{\partial z_{21}}{\partial z_{11}} = w_{35} f'(z_{11})
    \frac{\partial z_{21}}{\partial w_{13}} = w_{35} y_{11}(1-y_{11}) \hat x_1
    \frac{\partial y_{21}}{\partial y_{11}} = w_{35} y_{21}(1-y_{21})
    \frac{\partial y_{22}}{\partial w_{35}} = 0
    \frac{\partial \hat x_1}{\partial w_{35}} = 0
    \frac{\partial y_{11}}{\partial w_{35}} = 0
    \frac{\partial w_{35}}{\partial w_{35}} = 1
    \frac{\partial C}{\partial w_{13}} = \frac{\partial C}{\partial y_{11}} \frac{\partial y_{11}}{\partial z_{11}} \frac{\partial z_{11}}{\partial w_{13}}
    \frac{\partial C}{\partial y_{11}} = \delta_{21} w_{35} + \delta_{22} w_{36}
    \frac{\partial C}{\partial y_1} = \frac{\partial C}{\partial y_2} \frac{\partial y_2}{\partial z_2} \frac{\partial z_2}{\partial y_1}
    \frac{\partial C}{\partial z_1} = \frac{\partial C}{\partial y_2} \frac{\partial y_2}{\partial z_2} \frac{\partial z_2}{\partial y_1} \frac{\partial y_1}{\partial z_1}
    \frac{\partial C}{\partial z_1} = \frac{\partial y_1}{\partial z_1} \frac{\partial z_2}{\partial y_1} \frac{\partial y_2}{\partial z_2} \frac{\partial C}{\partial y_2}
    \frac{\partial C}{\partial z_1} = \frac{\partial C}{\partial y_1} * \frac{\partial y_1}{\partial z_1}
    \frac{\partial C}{\partial z_1} = \frac{\partial C}{\partial y_1} * f'(z_1)
    \frac{\partial C}{\partial z_1} = W_1^T \frac{\partial C}{\partial z_2} * f'(z_1)
    \frac{\partial C}{\partial z_1} = \frac{\partial C}{\partial z_2} W_1 \begin{bmatrix} f'(z_{11}) & 0 \\ 0 & f'(z_{12}) \end{bmatrix}
    \frac{\partial C}{\partial W_1} = \frac{\partial C}{\partial z_2} y_1^T
    \frac{\partial C}{\partial W_1} = \frac{\partial C}{\partial z_2} \times \hat y^T - \frac{\partial C}{\partial z_2} \times (\hat y - y_1)^T
    \frac{\partial C}{\partial W_1}^T = y_1 \times \delta_2^T
    \frac{\partial C}{\partial W_1} = (y_1 \times \delta_2^T)^T
    \frac{\partial C}{\partial W_{l}} = \frac{\partial C}{\partial z_{l+1}} \times y_{l}^T
    \frac{\partial C}{\partial z_{l}} = W_{l}^T \times \frac{\partial C}{\partial z_{l+1}} * f'(z_{l})
    \frac{\partial y_l}{\partial z_l} * \delta_l = \delta_l * f'(z_l)
    \delta_{l} = \frac{\partial C}{\partial y_l} \frac{\partial y_l}{\partial z_l}
    z_{l} = W_{l-1} \times f(z_{l-1})
    W_{l} = W_{l} - \eta \frac{\partial C}{\partial W_{l}}
    W_l \to W_l - \eta \delta_{l+1} \times y_l^T
    W_1^T := W_1^T - \eta y_1 \delta_2^T
    w_{35} = w_{35} - \eta \cdot 0.0722
    w_{35} = w_{35} - 0.5 \cdot 0.0722 = 0.4 - 0.0361 = 0.3639
    w_{35} := w_{35} - 0.0361
    w_{35} \leftarrow w_{35} - \eta \frac{\partial C}{\partial w_{35}} = 0.3639
    w_{35} -= 0.5 \cdot 0.0722
    w_{36} = 0.5 + 0.0212 = 0.5212
    W_1 := \begin{bmatrix} 0.3639 & 0.4137 \\ 0.5212 & 0.5714 \end{bmatrix}
    W_1 = \begin{bmatrix} 0.3639 & 0.4137 \\ 0.5212 & 0.5714 \end{bmatrix}
    W_1 = W_1 - 0.5 \begin{bmatrix} 0.0722 & 0.0727 \\ -0.0425 & -0.0428 \end{bmatrix}
    W_1 -= \eta \begin{bmatrix} 0.0722 & 0.0727 \\ -0.0425 & -0.0428 \end{bmatrix}
    C = 0.2355
    \frac{y_{21} - \hat y_1}{1} = y_{21} - \hat y_1
    \frac{2 (y_{21} - \hat y_1)}{2} = \frac{\partial C}{\partial y_{21}}
    \frac{\partial C}{\partial w_{35}} y_{12} = \frac{\partial C}{\partial w_{45}} y_{11}
    \frac{\delta_{21}}{y_{21} - \hat y_1} = f'(z_{21})
    \frac{1}{y_{21}} = 1 + e^{-z_{21}}
    \frac{1 - y_{21}}{y_{21}} = e^{-z_{21}}
    z_{21} = -\ln(\frac{1}{y_{21}} - 1)
    1 - y_2 = f(-z_2)
    \frac{e^{z_{21}}}{1 + e^{z_{21}}} = y_{21}
    \frac{e^{z_{21}/2}}{e^{z_{21}/2} + e^{-z_{21}/2}} = y_{21}
    (y_{21} - \hat y_1)(y_{21} + \hat y_1) = y_{21}^2 - \hat y_1^2
    \frac12 (y_{21}-\hat y_1)^2 + \frac12 (y_{22}-\hat y_2)^2 = C
    2 C = (y_2 - \hat y)^T (y_2 - \hat y)
    C - \frac12 (y_{22} - \hat y_2)^2 = \frac12 (y_{21} - \hat y_1)^2
    y_{21} - 0.01 = y_{21} - \hat y_1
    (y_{21} - 0.01) f'(z_{21}) y_{11} = \frac{\partial C}{\partial w_{35}}
    0.4 y_{11} + 0.45 y_{12} = z_{21}
    z_{21} = 0.4 y_{11} + 0.45 y_{12}
    z_{11} = 0.15 \hat x_1 + 0.2 \hat x_2
    z_{11} = w_{13} \cdot 0.05 + w_{23} \cdot 0.1
    C = \frac{1}{2}(y_{21} - 0.01)^2 + \frac{1}{2}(y_{22} - 0.99)^2
    y_{21} = f(0.4 y_{11} + 0.45 y_{12})
    \delta_{21} = 0.5965 f'(z_{21})
    \delta_{21} = 0.5965 \cdot y_{21} \cdot 0.3935
    w_{35} - 0.5 \frac{\partial C}{\partial w_{35}} = 0.3639
    w_{35} - 0.5 \delta_{21} y_{11} = 0.4 - 0.5 \cdot 0.1424 \cdot 0.5069
    """#)

  static let wrong = lines(
    #"""
    1+1 = 3.1
    0.5 \cdot 0.0722 = 0.0311
    0.15 \cdot 0.05 + 0.2 \cdot 0.1 = 0.0375
    \frac{1}{1+e^{-0.0275}} = 0.4931
    e^{-0.0275} = 1.0279
    y_{11} = 0.4931
    y_{21} = 0.6165
    \delta_{21} = 0.1524
    \delta_{22} = 0.0838
    \frac{\partial C}{\partial w_{35}} = -0.0722
    \frac{\partial C}{\partial w_{13}} = 0.00188
    C = 0.485
    C = (0.6065-0.01)^2 + (0.6305-0.99)^2 = 0.2425
    \frac{\partial C}{\partial w_{35}} = (\hat y_1 - y_{21}) f'(z_{21}) y_{11}
    \frac{\partial C}{\partial w_{35}} = (y_{21} - \hat y_1) f'(z_{21}) y_{12}
    \frac{\partial C}{\partial w_{35}} = (y_{21} - \hat y_1) f(z_{21}) y_{11}
    \frac{\partial C}{\partial w_{13}} = \delta_{21} w_{35} f'(z_{11}) \hat x_1
    \frac{\partial C}{\partial w_{14}} = \delta_{11} \hat x_1
    \delta_{11} = (w_{35}\delta_{21} + w_{45}\delta_{22}) f'(z_{11})
    \delta_{11} = (w_{35}\delta_{21} - w_{36}\delta_{22}) f'(z_{11})
    \delta_1 = W_1 \delta_2 * f'(z_1)
    \delta_1 = W_1^T \delta_2
    \delta_1 = W_1^T \delta_1 * f'(z_1)
    \delta_1 = W_0^T \delta_2 * f'(z_1)
    \delta_l = W_{l}^T \delta_{l+1} * f'(z_{l+1})
    \delta_{l} = W_{l-1}^T \delta_{l+1} * f'(z_l)
    \frac{\partial C}{\partial W_1} = y_1 \delta_2^T
    \frac{\partial C}{\partial W_1} = \delta_2 y_2^T
    \frac{\partial C}{\partial W_1} = \delta_2^T y_1
    \frac{\partial C}{\partial W_l} = \delta_{l} y_l^T
    f'(z_{21}) = f(z_{21})(1+f(z_{21}))
    f'(z_{21}) = 1 - f(z_{21})
    f'(x) = f(x)(1 - f(x)^2)
    f(x) = \frac{1}{1 - e^{-x}}
    f(x) = \frac{e^{-x}}{1 + e^{-x}}
    y_{21} = f(z_{11})
    z_2 = W_1 z_1
    z_{21} = w_{35} y_{11} + w_{36} y_{12}
    C = (y_{21}-\hat y_1)^2
    C = \frac12 (y_2 - \hat y)^T (y_2 + \hat y)
    \frac{\partial y_{21}}{\partial z_{21}} = y_{21}(1 + y_{21})
    \frac{\partial C}{\partial y_{21}} = \hat y_1 - y_{21}
    \frac{\partial C}{\partial y_1} = W_1 \delta_2
    \frac{\partial z_2}{\partial y_1} = W_0
    W_1 = W_1 + \eta \delta_2 y_1^T
    w_{35} -= \eta \delta_{21} y_{12}
    w_{35} = w_{35} - \eta \delta_{21}
    W_1 \leftarrow W_1 - \eta y_1 \delta_2^T
    w_{35} += 0.0361
    \delta_2 = (y_2 - \hat y) \cdot f(z_2)
    \delta_2 = (y_2 + \hat y) f'(z_2)
    C = (y_2-\hat y) \cdot (y_2-\hat y)
    \frac{\partial C}{\partial y_2} = (y_2 + \hat y)^T
    \frac{\partial C}{\partial z_2} = \frac{\partial C}{\partial y_2} \frac{\partial y_2}{\partial z_1}
    \log(100) = 3
    \ln(10) = 2.4
    \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix} \begin{bmatrix} 1 \\ 1 \end{bmatrix} = \begin{bmatrix} 3 \\ 8 \end{bmatrix}
    \begin{bmatrix} 1 \\ 2 \end{bmatrix} \cdot \begin{bmatrix} 3 \\ 4 \end{bmatrix} = 12
    0.6065 \cdot (1-0.6065) = 0.2487
    24.6 \approx 26
    0.072 \approx 0.08
    y_1^T y_1 = y_{11} + y_{12}
    W_1 = \begin{bmatrix} w_{35} & w_{36} \\ w_{45} & w_{46} \end{bmatrix}
    W_1 = \begin{bmatrix} 0.4 & 0.5 \\ 0.45 & 0.55 \end{bmatrix}
    \hat x = \begin{bmatrix} 0.1 \\ 0.05 \end{bmatrix}
    \eta = 0.05
    f(-z_{11}) = f(z_{11})
    f(0) = 0
    f'(0) = 0.5
    \frac{\partial z_{21}}{\partial w_{35}} = w_{35}
    y_{21}^2 - \hat y_1^2 = (y_{21} - \hat y_1)^2
    z_{11} = 0.15*0.05+0.25*0.11
    """#)

  @Test(arguments: right, [true, false]) func `a right one is not called wrong`(latex: String, isDeclared: Bool) throws
  {
    let judge = Judge(
      names: try Fixture.names(), inUse: .twoTwoTwo, isNetworkDeclared: isDeclared, isNotationDeclared: isDeclared)
    for claim in try Fixture.claims(latex) {
      let judgement = judge.judge(claim)
      #expect(!judgement.verdict.isWrong, "\(judgement.reason?.english ?? "")")
    }
  }

  /// So that doubt is no way out.
  @Test func `eight in ten right ones are said to be right, as far as they are read`() throws {
    let judge = try Fixture.judge()
    let claims = try Self.right.flatMap { try Fixture.claims($0) }.filter {
      $0.left.expression != nil && $0.right.expression != nil
    }
    let count = claims.count { judge.judge($0).verdict.isRight }
    #expect(10 * count >= 8 * claims.count, "\(count) of \(claims.count)")
  }

  @Test(arguments: wrong) func `a wrong one is called wrong`(latex: String) throws {
    let judge = try Fixture.judge()
    let verdicts = try Fixture.claims(latex).map { judge.judge($0).verdict }
    let isWrong = verdicts.contains(where: \.isWrong)
    #expect(isWrong, "\(verdicts)")
  }
}
