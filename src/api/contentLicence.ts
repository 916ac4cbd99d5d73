/** The license of the content: its SPDX identifier and the URL of its text. */
export const contentLicence = {
  id: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
