// Replaces the file of the same name in the engine's jar. One locale that is also the fallback: Chinese in every browser.
document.documentElement.lang = 'zh-CN';

/* The texts are there before the application asks for the first one: otherwise a first visit shows keys, a new release old words. */
async function readTexts() {
  const texts = await fetch(new URL('../locales/zh-CN.json', import.meta.url), { credentials: 'same-origin', cache: 'no-cache' });
  if (texts.ok) {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    const place = new URL('../locales/', import.meta.url).pathname + '_locales_data_zh-CN_' + window.bust;
    kept[place] = await texts.text();
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}

await readTexts().catch(() => {});

export default {
  app: {
    name: '应用入口',
    vendor: '重大行政决策流程引擎'
  },
  dateFormat: {
    normal: 'YYYY-MM-DD HH:mm',
    long: 'YYYY-MM-DD HH:mm',
    short: 'YYYY-MM-DD'
  },
  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },
  customScripts: ['scripts/portal/login'],
  disableWelcomeMessage: true,
  links: [{ label: '工作台', href: '/', description: '决策事项、办理进度和法定把关' }]
};
