// After a task the work goes on: the next task of the same list opens, or the list says that there is none.
function cards() {
  return Array.from(document.querySelectorAll('[cam-tasks] .tasks-list li.task'));
}

function idOf(card) {
  var link = card.querySelector('a[href*="task="]');
  var found = link && link.getAttribute('href').match(/task=([^&]+)/);
  return found ? decodeURIComponent(found[1]) : null;
}

function say(text) {
  document.querySelectorAll('.mde-finished').forEach(function (old) { old.remove(); });
  var note = document.createElement('div');
  note.className = 'mde-finished';
  note.setAttribute('role', 'status');
  note.textContent = text;
  var close = document.createElement('button');
  close.type = 'button';
  close.className = 'mde-plain';
  close.textContent = '知道了';
  close.addEventListener('click', function () { note.remove(); });
  note.append(close);
  document.body.append(note);
  setTimeout(function () { note.remove(); }, 12000);
}

function open(task) {
  var known = new URLSearchParams(window.location.hash.split('?')[1] || '');
  known.set('task', task);
  known.delete('detailsTab');
  window.location.hash = '#/?' + known.toString();
}

/* Called by a form before it is sent; what it answers is called when the task is done. */
window.mdeNext = function (taskId) {
  var order = cards().map(idOf);
  var place = order.indexOf(taskId);
  var title = (document.querySelector('h2.task') || { textContent: '任务' }).textContent.trim();
  var after = order.slice(place + 1).concat(order.slice(0, Math.max(place, 0)).reverse()).filter(function (id) { return id && id !== taskId; });
  return function () {
    setTimeout(function () {
      var left = cards().map(idOf);
      var next = after.find(function (id) { return left.includes(id); })
        || left.find(function (id) { return id && id !== taskId && !order.includes(id); });
      if (next) {
        open(next);
        say('“' + title + '”已提交办结，已为您打开本视图的下一项任务。');
      } else {
        say('“' + title + '”已提交办结，本视图没有其他任务。');
      }
    }, 1200);
  };
};

export default [];
