/** Files of the built site that are for hosts, and not for readers: by their path in it. */
export const hostFile = /^_headers$|^_redirects$|^[^/]+\.(?:nginx\.conf|caddy)$/;
