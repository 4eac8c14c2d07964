"""Forms as people fill them in, found by the address they are sent to and the names of their fields."""


def fill(form, fields):
    for name, value in fields.items():
        choices = form.locator(f'input[type=radio][name="{name}"], input[type=checkbox][name="{name}"]')
        if choices.count():
            for folded in form.locator(f'details:not([open]):has(input[name="{name}"]) > summary').all():
                folded.click()
            # The circle itself is drawn by its label; pressing that is what a person does.
            form.locator(f'label:has(input[name="{name}"][value="{value}"])').first.click()
            continue
        control = form.locator(f'[name="{name}"]').first
        if control.evaluate("element => element.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)


def send(visitor, action, fields=None, status=200, button=None):
    """Fills the form that is sent to `action` and presses its button, or the one with the value `button`."""
    form = visitor.page.locator(f'form[method=post][action="{action}"]').first
    assert form.count(), f"{visitor.page.url}\n  - no form is sent to {action}"
    unfold(form)
    fill(form, fields or {})
    chosen = f'button[value="{button}"]' if button else "button:not([type=button])"
    with visitor.going(status):
        form.locator(chosen).first.click()


def unfold(place):
    """Opens what the place is folded into, from the outside in."""
    for folded in place.locator("xpath=ancestor::details[not(@open)]").all():
        folded.locator("> summary").click()


def tick(visitor, name, only=None):
    """Ticks the boxes of a name, all of them or those with the values given; says how many."""
    boxes = visitor.page.locator(f'input[type=checkbox][name="{name}"]')
    values = [box.get_attribute("value") for box in boxes.all()]
    chosen = [value for value in values if only is None or value in only]
    for value in chosen:
        visitor.page.locator(f'input[type=checkbox][name="{name}"][value="{value}"]').first.check(force=True)
    return len(chosen)


def links(visitor, pattern):
    """The addresses on the page that hold `pattern`, in their order, each once."""
    found = visitor.page.eval_on_selector_all(
        "a[href]", "(all, part) => all.map(a => a.getAttribute('href')).filter(href => href.includes(part))", pattern
    )
    return list(dict.fromkeys(found))
