import Callout from './Callout.astro';
import File from './File.astro';
import Platform from './Platform.astro';
import PlatformTabs from './PlatformTabs.astro';
import SequenceDiagram from './SequenceDiagram.astro';
import Terminal from './Terminal.astro';

/** What authors may use in MDX without importing it. */
export const mdxComponents = { Callout, File, Platform, PlatformTabs, SequenceDiagram, Terminal };
