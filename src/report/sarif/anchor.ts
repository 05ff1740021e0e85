const DEFAULT = "cloud-audit.yaml";

/**
 * A file name as the relative URI that GitHub insists on: what is absolute, empty, has a scheme or a blank
 * makes it refuse the whole upload.
 */
export function anchorUri(path: string): string {
  const segments = path.split(/[\\/]/).filter((segment) => segment !== "" && segment !== "." && segment !== "..");
  return segments.map(encoded).join("/") || DEFAULT;
}

// A lone surrogate has no encoding.
const encoded = (segment: string) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\u{fffd}"));
