"""
A window of WebKitGTK and nothing else. A line of JSON on the standard input is a command, a line that begins with
ANSWER is what came of it, one that begins with COMPLAINT is what went wrong behind a page.
"""
import json
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

view = WebKit2.WebView(is_ephemeral=True)
manager = view.get_user_content_manager()
manager.register_script_message_handler('complaint')
manager.connect(
    'script-message-received::complaint',
    lambda _, message: print('COMPLAINT', message.get_js_value().to_string(), flush=True),
)
manager.add_script(
    WebKit2.UserScript(
        """
        (() => {
          const tell = (what) => webkit.messageHandlers.complaint.postMessage(String(what));
          addEventListener('error', (event) => tell(event.message || `not loaded: ${event.target.src}`), true);
          addEventListener('unhandledrejection', (event) => tell(event.reason));
          addEventListener('securitypolicyviolation', (event) => tell(`refused: ${event.blockedURI}`));
          const { error } = console;
          console.error = (...words) => (tell(words.join(' ')), error.apply(console, words));
        })();
        """,
        WebKit2.UserContentInjectedFrames.ALL_FRAMES,
        WebKit2.UserScriptInjectionTime.START,
        None,
        None,
    )
)
window = Gtk.Window(decorated=False)
window.add(view)
window.set_size_request(1440, 900)
window.show_all()
loading = []


def answer(number, **said):
    print('ANSWER', json.dumps({'id': number, **said}), flush=True)


def evaluated(_, result, number):
    try:
        value = view.call_async_javascript_function_finish(result)
        answer(number, value=json.loads(value.to_string()) if value.is_string() else None)
    except GLib.Error as error:
        answer(number, error=error.message)


def loaded(_, event):
    if event == WebKit2.LoadEvent.FINISHED:
        while loading:
            answer(loading.pop())


def obey(source, _):
    line = source.readline()
    if not line:
        Gtk.main_quit()
        return False
    command = json.loads(line)
    number = command['id']
    if 'open' in command:
        loading.append(number)
        view.load_uri(command['open'])
    elif 'resize' in command:
        window.set_size_request(*command['resize'])
        window.resize(*command['resize'])
        answer(number)
    else:
        body = f"return JSON.stringify(await ({command['evaluate']}))"
        view.call_async_javascript_function(body, -1, None, None, None, None, evaluated, number)
    return True


view.connect('load-changed', loaded)
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, obey)
Gtk.main()
