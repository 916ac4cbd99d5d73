import Callout from './Callout.astro';
import File from './File.astro';
import Platform from './Platform.astro';
import PlatformTabs from './PlatformTabs.astro';
import SequenceDiagram from './SequenceDiagram.astro';
import Terminal from './Terminal.astro';

/** The components that authors can use in MDX without importing them. */
export const mdxComponents = { Callout, File, Platform, PlatformTabs, SequenceDiagram, Terminal };
