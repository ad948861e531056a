/** The nearest-rank quantile. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

export const median = (values) => quantile(values, 0.5);

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** A table cell that says whether a value is within its budget. */
export const budget = (value, most, write) => `${write(most)}: ${value <= most ? "met" : "**not met**"}`;

export const ratio = (value) => `${value.toFixed(2)} ×`;
