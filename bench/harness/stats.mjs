const sorted = (values) => [...values].sort((a, b) => a - b);

export function quantile(values, share) {
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.floor(all.length * share))];
}

export function median(values) {
  const all = sorted(values);
  const middle = all.length >> 1;
  return all.length % 2 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
}

/** Half the distance between the lower and the upper quartile, as a share of the median. */
export const spread = (values) =>
  (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / (median(values) || 1);

const digits = (value) =>
  value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 0.1
        ? value.toFixed(2)
        : value.toFixed(3);

/** `12.3` or, of several, `12.3 ± 5 %`. */
export const figure = (values, unit = '') =>
  values?.length
    ? digits(median(values)) + unit + (values.length > 2 ? ` ± ${Math.round(spread(values) * 100)} %` : '')
    : '–';

/** How many times the first takes of the second. */
export const ratio = (values, of) =>
  values?.length && of?.length ? `${digits(median(values) / median(of))} ×` : '–';

export const number = (value) => value.toLocaleString('en-US');

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i ? '--:' : '---'))), ...rows.map(line)].join('\n');
}
