//! Built-in faulty servers on loopback: the demo, the tutorial and the fixture.
