// Beside each form: where the procedure stands, what was handed in, what the law says. The server draws it and judges who may see it.
function tab(id, label, priority, part) {
  return {
    id: id,
    pluginPoint: 'tasklist.task.detail',
    priority: priority,
    properties: { label: label },
    label: label,
    render: async function (node, context) {
      node.innerHTML = '<p class="mde-hint" role="status">正在读取……</p>';
      try {
        var answer = await fetch('/tasks/' + encodeURIComponent(context.taskId) + '/' + part,
          { credentials: 'same-origin', redirect: 'manual', headers: { Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' } });
        if (answer.type === 'opaqueredirect' || answer.status === 401) {
          throw new Error('登录已失效，请重新登录后查看。');
        }
        if (!answer.ok && answer.status !== 404) {
          throw new Error('内容没有读出，请稍后重试。');
        }
        node.innerHTML = await answer.text();
      } catch (failure) {
        node.innerHTML = '<p class="mde-error" role="alert"></p>';
        node.firstChild.textContent = failure instanceof TypeError ? '网络没有连通，请检查网络后重试。' : failure.message;
      }
    },
    unmount: function () {}
  };
}

export default [
  tab('mde-steps', '法定步骤', 900, 'steps'),
  tab('mde-documents', '卷宗材料', 890, 'documents'),
  tab('mde-law', '办理依据', 880, 'law')
];
