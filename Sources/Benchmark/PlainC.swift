/// The same record in plain C, for comparison: what a person would write who needs nothing else.
///
/// `plain pass W0 W1 …` times a pass with its full record; `plain text W0 W1 …` times the printing of that record, each
/// number with the fewest digits that read back. Both print nanoseconds, the best of several.
enum PlainC {
  /// The program.
  static let source = #"""
    #include <math.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <time.h>

    typedef struct { double *z, *a, *slope, *dcda, *delta, *dw, *w2; } Layer;
    static int widths[32], count;
    static double *weights[32], *input, *target;

    static double now(void) {
      struct timespec t;
      clock_gettime(CLOCK_MONOTONIC, &t);
      return t.tv_sec * 1e9 + t.tv_nsec;
    }

    static double *numbers(size_t n) { return malloc(n * sizeof(double)); }

    static void forward(double **w, double *const *a, double *const *z, double *const *slope) {
      for (int l = 1; l < count; l++) {
        int n = widths[l], m = widths[l - 1];
        const double *x = l == 1 ? input : a[l - 1];
        for (int i = 0; i < n; i++) {
          const double *row = w[l] + (size_t)i * m;
          double sum = 0;
          for (int j = 0; j < m; j++) sum += row[j] * x[j];
          z[l][i] = sum;
        }
        for (int i = 0; i < n; i++) {
          double e = exp(-fabs(z[l][i])), one = 1 + e;
          a[l][i] = (z[l][i] < 0 ? e : 1) / one;
          if (slope) slope[l][i] = e / (one * one);
        }
      }
    }

    static double cost(const double *y) {
      double sum = 0;
      for (int i = 0; i < widths[count - 1]; i++) sum += (y[i] - target[i]) * (y[i] - target[i]);
      return sum / 2;
    }

    static double record(Layer *layers) {
      double *z[32], *a[32], *slope[32], *updated[32];
      for (int l = 1; l < count; l++) {
        Layer *r = &layers[l];
        size_t n = widths[l], size = n * widths[l - 1];
        z[l] = r->z = numbers(n); a[l] = r->a = numbers(n); slope[l] = r->slope = numbers(n);
        r->dcda = numbers(n); r->delta = numbers(n); r->dw = numbers(size); updated[l] = r->w2 = numbers(size);
      }
      layers[0].dcda = numbers(widths[0]);
      forward(weights, a, z, slope);
      int last = count - 1;
      double before = cost(a[last]);
      for (int i = 0; i < widths[last]; i++) layers[last].dcda[i] = a[last][i] - target[i];
      for (int l = last; l > 0; l--) {
        int n = widths[l], m = widths[l - 1];
        const double *x = l == 1 ? input : a[l - 1];
        double *back = layers[l - 1].dcda;
        for (int i = 0; i < n; i++) layers[l].delta[i] = layers[l].dcda[i] * slope[l][i];
        memset(back, 0, m * sizeof(double));
        for (int i = 0; i < n; i++) {
          double d = layers[l].delta[i], *g = layers[l].dw + (size_t)i * m, *u = updated[l] + (size_t)i * m;
          const double *row = weights[l] + (size_t)i * m;
          for (int j = 0; j < m; j++) g[j] = d * x[j];
          for (int j = 0; j < m; j++) back[j] += row[j] * d;
          for (int j = 0; j < m; j++) u[j] = row[j] - 0.5 * g[j];
        }
      }
      double *za[32], *aa[32];
      for (int l = 1; l < count; l++) { za[l] = numbers(widths[l]); aa[l] = numbers(widths[l]); }
      forward(updated, aa, za, NULL);
      double after = cost(aa[last]);
      for (int l = 1; l < count; l++) { free(za[l]); free(aa[l]); }
      return before + after;
    }

    static void release(Layer *layers) {
      free(layers[0].dcda);
      for (int l = 1; l < count; l++) {
        Layer *r = &layers[l];
        free(r->z); free(r->a); free(r->slope); free(r->dcda); free(r->delta); free(r->dw); free(r->w2);
      }
    }

    static void print(FILE *file, const double *x, size_t n) {
      char text[40];
      for (size_t i = 0; i < n; i++) {
        for (int digits = 15; digits <= 17; digits++) {
          snprintf(text, sizeof text, "%.*g", digits, x[i]);
          if (strtod(text, NULL) == x[i]) break;
        }
        fprintf(file, "%s, ", text);
      }
    }

    static void text(FILE *file, Layer *layers) {
      for (int l = 1; l < count; l++) {
        Layer *r = &layers[l];
        size_t n = widths[l], size = n * widths[l - 1];
        const double *units[] = { r->z, r->a, r->slope, r->dcda, r->delta };
        for (int k = 0; k < 5; k++) print(file, units[k], n);
        print(file, weights[l], size); print(file, r->dw, size); print(file, r->dw, size); print(file, r->w2, size);
      }
    }

    int main(int argc, char **argv) {
      count = argc - 2;
      for (int l = 0; l < count; l++) widths[l] = atoi(argv[l + 2]);
      srand(7);
      for (int l = 1; l < count; l++) {
        size_t size = (size_t)widths[l] * widths[l - 1];
        weights[l] = numbers(size);
        for (size_t i = 0; i < size; i++) weights[l][i] = (rand() % 19 - 9) / 100.0;
      }
      input = numbers(widths[0]);
      target = numbers(widths[count - 1]);
      for (int i = 0; i < widths[0]; i++) input[i] = (rand() % 100) / 100.0;
      for (int i = 0; i < widths[count - 1]; i++) target[i] = (rand() % 100) / 100.0;
      int writes = !strcmp(argv[1], "text");
      FILE *null = fopen("/dev/null", "w");
      double best = 1e300, check = 0, end = now() + 4e8;
      do {
        Layer layers[32];
        double start = now();
        if (!writes) check += record(layers);
        else { check += record(layers); start = now(); text(null, layers); }
        double time = now() - start;
        if (time < best) best = time;
        release(layers);
      } while (now() < end);
      printf("%.0f\n", best);
      return check == 0.5;
    }
    """#
}
