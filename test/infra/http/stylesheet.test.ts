import { expect, test } from 'vitest';
import { STYLESHEET } from '../../../src/infra/http/pages/stylesheet.ts';

const [lightText = '', darkText = ''] = [...STYLESHEET.matchAll(/:root \{([^}]*)\}/gu)].map(([, body]) => body);
const coloursOf = (text: string) =>
  new Map([...text.matchAll(/--([\w-]+): #([0-9a-f]{6});/gu)].map(([, name = '', hex = '']) => [name, hex]));

/** @see WCAG 2.2, relative luminance and contrast ratio */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Map<string, string>, one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminanceOf(colours.get(name) ?? ''))
    .toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['light', lightText],
  ['dark', darkText],
])('texts and controls stand out in the %s colours', (_scheme, text) => {
  const colours = coloursOf(text);
  for (const ground of ['ground', 'card']) {
    for (const ink of ['text', 'quiet', 'strong']) expect(contrast(colours, ink, ground)).toBeGreaterThan(4.5);
    expect(contrast(colours, 'edge', ground)).toBeGreaterThan(3);
  }
  expect(contrast(colours, 'text', 'warn-ground')).toBeGreaterThan(4.5);
  expect(contrast(colours, 'on-strong', 'strong')).toBeGreaterThan(4.5);
});

test('the layout follows the writing direction', () => {
  expect(STYLESHEET).not.toMatch(/(margin|padding|border)-(left|right|top|bottom)|text-align: (left|right)|float/u);
});
