// Replaces the file of the same name in the engine's jar. One locale that is also the fallback: Chinese in every browser.
document.documentElement.lang = 'zh-CN';

export default {
  app: {
    name: '办件任务',
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
  customScripts: ['scripts/portal/login', 'scripts/portal/messages', 'scripts/portal/tabs', 'scripts/portal/cards', 'scripts/portal/next', 'scripts/mde/forms'],
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '签收当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '移到任务视图' },
    focusList: { key: 'ctrl+alt+l', description: '移到任务列表' },
    focusForm: { key: 'ctrl+alt+f', description: '移到表单的第一项' }
  }
};
