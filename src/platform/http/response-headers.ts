/** Headers of every answer. No inline script, nothing from elsewhere: what the pages need they load from us. */
const CONTENT_SECURITY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  // The component library writes its CSS variables and responsive rules as style elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/** Told to browsers only where we are reached over https. */
export const TRANSPORT_HEADER = ['strict-transport-security', 'max-age=31536000'] as const;
