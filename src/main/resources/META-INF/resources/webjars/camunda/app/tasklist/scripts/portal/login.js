// There is one login, the portal's: the webapp's own login page is never shown. Whoever is in the middle of a form signs in
// again on the spot, so that nothing filled in is lost.
var leaving = false;
var asking = false;

function make(tag, attributes) {
  var node = document.createElement(tag);
  Object.keys(attributes || {}).forEach(function (name) { node.setAttribute(name, attributes[name]); });
  Array.prototype.slice.call(arguments, 2).forEach(function (child) { node.append(child); });
  return node;
}

async function token() {
  var page = await fetch('/login', { credentials: 'same-origin', headers: { Accept: 'text/html' } });
  var input = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name="_csrf"]');
  return input ? input.value : '';
}

async function signIn(account, password) {
  var body = new URLSearchParams({ username: account, password: password, _csrf: await token() });
  await fetch('/login', { method: 'POST', credentials: 'same-origin', body: body, redirect: 'manual' });
  var me = await fetch('/api/me', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!me.ok) {
    throw new Error('账号或者密码不正确，请重新输入；您填写的内容仍在本页。');
  }
  return me.json();
}

function askAgain(form) {
  if (asking) {
    return;
  }
  asking = true;
  var password = make('input', { type: 'password', id: 'mde-again', autocomplete: 'current-password', required: '' });
  var said = make('p', { class: 'mde-error', role: 'alert' });
  var dialog = make('dialog', { class: 'mde-again', 'aria-labelledby': 'mde-again-title' },
    make('form', { method: 'dialog' },
      make('h2', { id: 'mde-again-title' }, '登录已失效'),
      make('p', {}, '您填写的内容没有丢失。请“' + form.user + '”输入密码重新登录，内容将暂存到服务器并继续办理。'),
      make('label', { for: 'mde-again' }, '密码'), password, said,
      make('button', { type: 'submit', class: 'btn btn-primary' }, '重新登录')));
  dialog.addEventListener('cancel', function (event) { event.preventDefault(); });
  dialog.querySelector('form').addEventListener('submit', async function (event) {
    event.preventDefault();
    try {
      said.textContent = '';
      var me = await signIn(form.user, password.value);
      await form.keep({ header: me.csrfHeader, token: me.csrfToken });
      // The webapp has put its own login into the address by now; another query makes the browser load the page anew.
      window.location.replace(window.location.pathname + '?again=' + Date.now() + '#/?task=' + encodeURIComponent(form.task));
    } catch (refused) {
      said.textContent = refused.message;
      password.value = '';
      password.focus();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  password.focus();
}

function unfinished() {
  return window.mdeUnfinished ? window.mdeUnfinished() : null;
}

function backToPortal() {
  if (!/^#!?\/(login|logout)/.test(window.location.hash)) {
    return;
  }
  var form = leaving ? null : unfinished();
  if (form) {
    askAgain(form);
  } else if (!asking) {
    window.location.replace('/login?' + (leaving ? 'out' : 'expired'));
  }
}

window.mdeSessionEnded = function () {
  var form = unfinished();
  if (form) {
    askAgain(form);
  }
};

document.addEventListener('click', function (event) {
  if (event.target.closest && event.target.closest('.logout')) {
    leaving = true;
  }
}, true);
window.addEventListener('hashchange', backToPortal);
backToPortal();

export default [];
