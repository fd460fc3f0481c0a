import { mkdirSync, writeFileSync } from 'node:fs';
import { createBaseThemeStyle } from 'survey-core';

/**
 * SurveyJS puts its theme into a <style> element while it runs, which a strict content security policy refuses. The same
 * rules are therefore written to a file of our own before the bundle is built.
 */
export function surveyThemeCss(): string {
  const css = createBaseThemeStyle();
  if (!css.includes('--sjs2-color-project-brand-600')) throw new Error('SurveyJS gave no base theme');
  return css;
}

mkdirSync('dist', { recursive: true });
writeFileSync('dist/surveyTheme.css', surveyThemeCss());
