import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { buildFigureSpec } from '../../../src/charts/build-spec.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import { readRealCatalog } from '../../helpers/svg-catalog.ts';
import { assertGolden } from '../../helpers/svg-golden.ts';

const catalog = readRealCatalog();
const figureIds = Object.keys(catalog.figures);
const goldensDir = fileURLToPath(new URL('../../goldens/charts', import.meta.url));

describe('the charts of the guide', () => {
  it.each(figureIds)('%s looks as it did when it was last accepted', (id) => {
    const picture = renderChart(buildFigureSpec(catalog, id));
    expect(() => {
      assertGolden(join(goldensDir, `${id}.svg`), picture, process.env);
    }).not.toThrow();
  });

  it('have no golden left of a figure that is gone', () => {
    expect(readdirSync(goldensDir).sort()).toEqual(figureIds.map((id) => `${id}.svg`).sort());
  });
});

describe('assertGolden', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldens-'));
  const golden = join(folder, 'chart.svg');
  const messageOf = (run: () => void): string => {
    try {
      run();
    } catch (error) {
      return String(error).replaceAll(folder, 'goldens');
    }
    return 'no error';
  };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('passes a picture that is the same', () => {
    writeFileSync(golden, '<svg/>\n');
    expect(
      messageOf(() => {
        assertGolden(golden, '<svg/>', {});
      }),
    ).toBe('no error');
  });

  it('names the first element that differs and says how to accept it', () => {
    writeFileSync(golden, '<svg><rect x="1%"/><rect x="2%"/></svg>\n');
    expect(
      messageOf(() => {
        assertGolden(golden, '<svg><rect x="1%"/><rect x="3%"/></svg>', {});
      }),
    ).toMatchInlineSnapshot(
      `"Error: The picture differs from goldens/chart.svg, first at "<rect x="3%"/>". Look at both. If the new picture is right, accept it with \`UPDATE_GOLDENS=1 npm run test:unit -- charts\` and commit the file."`,
    );
  });

  it('says how to accept a picture that has no golden', () => {
    expect(
      messageOf(() => {
        assertGolden(join(folder, 'new.svg'), '<svg/>', {});
      }),
    ).toMatchInlineSnapshot(
      `"Error: There is no golden at goldens/new.svg. Look at both. If the new picture is right, accept it with \`UPDATE_GOLDENS=1 npm run test:unit -- charts\` and commit the file."`,
    );
    expect(existsSync(join(folder, 'new.svg'))).toBe(false);
  });

  it('writes a golden when told to', () => {
    assertGolden(golden, '<svg>new</svg>', { UPDATE_GOLDENS: '1' });
    expect(readFileSync(golden, 'utf8')).toBe('<svg>new</svg>\n');
  });

  it('refuses to write in CI', () => {
    writeFileSync(golden, 'old');
    expect(
      messageOf(() => {
        assertGolden(golden, '<svg/>', { UPDATE_GOLDENS: '1', CI: 'true' });
      }),
    ).toMatchInlineSnapshot(
      `"Error: Goldens are never written in CI. Unset UPDATE_GOLDENS there, or accept goldens/chart.svg on your machine."`,
    );
    expect(readFileSync(golden, 'utf8')).toBe('old');
  });
});
