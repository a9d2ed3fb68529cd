// Replaces the file of the same name in the engine's jar. One locale that is also the fallback: Chinese in every browser.
document.documentElement.lang = 'zh-CN';

export default {
  app: {
    name: '流程监控',
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
  disableWelcomeMessage: true
};
