import { expect, test } from '@playwright/test';
import { listViolations } from './axe.ts';
import { findFirst, getDialog, openPage as open, readText } from './share-page.ts';

test('each format is copied, and the dialog says so', async ({ browser }) => {
  const page = await open(browser);
  const { button, id, title } = await findFirst(page);
  await button.click();
  const dialog = getDialog(page);
  const url = `${new URL(page.url()).origin}/id/${id}/`;
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeFocused();
  for (const [name, text] of [
    ['Copy link', url],
    ['Rich text for Confluence and Notion', `${title} <${url}>`],
    ['Markdown', `[${title}](${url})`],
    ['MediaWiki', `[${url} ${title}]`],
    ['Slack', `<${url}|${title}>`],
    ['HTML', `<a href="${url}">${title}</a>`],
    ['AsciiDoc', `${url}[${title}]`],
    ['reStructuredText', `\`${title} <${url}>\`__`],
  ] as const) {
    await dialog.getByRole('button', { name, exact: true }).click();
    await expect(dialog.getByRole('status')).toHaveText(/^Copied: /);
    expect(await readText(page)).toBe(text);
    await expect(dialog.getByRole('textbox', { name: 'What is copied' })).toHaveText(text);
  }
  for (const name of ['Rich text for Confluence and Notion', 'Slack']) {
    await dialog.getByRole('button', { name }).click();
    await expect(dialog.getByRole('status')).toHaveText(/^Copied: /);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain(`<a href="${url}">${title}</a>`);
  }
  await dialog.getByText('Embed', { exact: true }).click();
  await dialog.getByLabel('Theme').selectOption('Dark');
  await dialog.getByLabel('Height').fill('360');
  await dialog.getByRole('button', { name: 'Copy embed code' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied: embed code.');
  expect(await readText(page)).toBe(
    `<iframe src="${url.replace('/id/', '/embed/')}?theme=dark" title="${title}" width="100%" height="360" loading="lazy" style="border:0"></iframe>`,
  );
  // The version that stays names its text, and shows it.
  await dialog.getByLabel(/^Text/).selectOption('Stays as it is today');
  await expect(dialog.getByRole('textbox', { name: 'What is copied' })).toContainText('@');
  await dialog.getByRole('button', { name: 'Copy embed code' }).click();
  const [, kept = ''] = /src="([^"]+)"/.exec(await readText(page)) ?? [];
  expect(kept).toMatch(/\/embed\/[a-z0-9-]+@[0-9a-f]{12}\/\?theme=dark$/);
  const frame = await page.context().newPage();
  await frame.goto(kept);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(frame.getByText(/, as published on [A-Z][a-z]+ \d+, \d{4}$/)).toBeVisible();
  await page.context().close();
});

test('an embed follows the guide where no version that stays can be found, and says so', async ({
  browser,
}) => {
  const page = await open(browser);
  await page.route('**/embed/**', (route) => route.abort());
  const { button, id } = await findFirst(page);
  await button.click();
  const dialog = getDialog(page);
  await dialog.getByText('Embed', { exact: true }).click();
  await dialog.getByLabel(/^Text/).selectOption('Stays as it is today');
  await expect(dialog.getByRole('status')).toHaveText(
    'No version that stays could be found, so the embed follows the guide.',
  );
  await expect(dialog.getByLabel(/^Text/)).toHaveValue('live');
  await expect(dialog.getByRole('textbox', { name: 'What is copied' })).toContainText(`/embed/${id}/"`);
  await page.context().close();
});

test('a section and a figure are copied as Markdown, with their source', async ({ browser }) => {
  const page = await open(browser);
  const { button, title } = await findFirst(page);
  const copyText = async (): Promise<string> => {
    await getDialog(page).getByRole('button', { name: 'Copy the text as Markdown' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied: text as Markdown.');
    await page.keyboard.press('Escape');
    return readText(page);
  };
  await button.click();
  const section = await copyText();
  expect(section).toMatch(new RegExp(`^## ${title}\n\n`));
  // Nothing of the next section, and nothing that only serves the screen.
  expect(section.match(/^## /gm)).toHaveLength(1);
  expect(section).not.toMatch(/Copy table|Cite this chart|<svg/);
  expect(section).toMatch(/\nSource: \[.*\]\(http.*\/id\/.*\/\), CC BY 4\.0\n$/);

  const figure = page.locator('figure').first();
  await figure.hover();
  await figure.getByRole('button', { name: /^Share “/ }).click();
  const id = (await figure.getAttribute('id')) ?? '';
  const picture = await copyText();
  expect(picture).toMatch(/^\*\*.+\*\*\n\n/);
  expect(picture).toContain(`(${new URL(page.url()).origin}/charts/${id}.svg)`);
  expect(picture).toMatch(/\n\| .+ \|\n\| --- \|/);
  await page.context().close();
});

test('the keyboard reaches, moves, copies and comes back', async ({ browser }) => {
  const page = await open(browser);
  const { button, id } = await findFirst(page);
  await button.focus();
  await expect(button).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  const dialog = getDialog(page);
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('button', { name: 'Rich text' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(dialog.getByText('Embed', { exact: true })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('Copied: link.');
  expect(await readText(page)).toMatch(new RegExp(`/id/${id}/$`));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await expect(button).not.toHaveAttribute('aria-expanded');
  await page.context().close();
});

test('without https the older way copies; where that is refused, the text is selected', async ({
  browser,
}) => {
  const page = await open(browser);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { get: () => undefined, configurable: true });
  });
  const { button, title } = await findFirst(page);
  await button.click();
  const dialog = getDialog(page);
  await dialog.getByRole('button', { name: 'Markdown', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied: Markdown.');

  await page.evaluate(() => {
    Object.assign(document, { execCommand: () => false });
  });
  const getSelected = (): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '');
  await dialog.getByRole('button', { name: 'MediaWiki' }).click();
  await expect(dialog.getByRole('status')).toContainText('press Ctrl+C or ⌘C');
  expect(await getSelected()).toMatch(/^\[http\S+ .+\]$/);
  await expect(dialog.getByRole('textbox', { name: 'What is copied' })).toBeInViewport();
  await dialog.getByRole('button', { name: 'Rich text' }).click();
  await expect.poll(getSelected).toBe(title);
  await page.context().close();
});

for (const [width, height, hasTouch] of [
  [320, 640, true],
  [1440, 900, false],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the dialog is within reach and accessible, ${colorScheme}, ${width.toString()} px`, async ({
      browser,
    }) => {
      const page = await open(browser, {
        colorScheme,
        viewport: { width, height },
        hasTouch,
        isMobile: hasTouch,
      });
      const { button } = await findFirst(page);
      if (hasTouch) {
        await expect(button).toHaveCSS('opacity', '1');
        await button.tap();
      } else {
        await expect(button).toHaveCSS('opacity', '0');
        await button.click();
      }
      const dialog = getDialog(page);
      await dialog.getByText('Embed', { exact: true }).click();
      const boxes = await dialog
        .locator('button, summary, select, input')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
      for (const box of [...boxes, await button.boundingBox()]) {
        expect(Math.round(box?.height ?? 0)).toBeGreaterThanOrEqual(44);
        expect(Math.round(box?.width ?? 0)).toBeGreaterThanOrEqual(44);
      }
      const box = await dialog.boundingBox();
      expect(
        box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
      ).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await listViolations(page)).toEqual([]);
      await page.context().close();
    });
  }
}
