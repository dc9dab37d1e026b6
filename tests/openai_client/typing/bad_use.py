"""Mistakes of callers, one to a line marked `# wrong`; type checkers find exactly those."""

from __future__ import annotations

from openai_client import AsyncOpenAI, OpenAI, types

client = OpenAI(api_key="k")
chat = client.chat.completions.create
hi: types.ChatCompletionRequestMessageParam = {"role": "user", "content": "Hi"}

chat(model="m", messages=[{"rolle": "user", "content": "x"}])  # wrong
chat(model="m", messages=[{"role": "usher", "content": "x"}])  # wrong
chat(model="m", messages=[{"role": "user", "content": 5}])  # wrong
chat(model="m", messages=[{"role": "user"}])  # wrong
chat(model="m", messages="Hi")  # wrong
chat(model="m")  # wrong
chat(model="m", messages=[hi], temperature="hot")  # wrong
chat(model="m", messages=[hi], user=None)  # wrong
chat(model="m", messages=[hi], tempreature=1)  # wrong
chat("m", messages=[hi])  # wrong
client.images.generate(prompt="p", size="1x1")  # wrong
client.files.create(file="a.jsonl", purpose="p")  # wrong
client.files.retrieve(5)  # wrong
client.files.retrieve("f", timeout="soon")  # wrong
client.fine_tunes.list_events("f", stream="yes")  # wrong
client.chat.create(model="m")  # wrong
OpenAI("k")  # wrong
OpenAI(api_key="k", retries=2)  # wrong
print(client.files.list().data[0].file_name)  # wrong
print(client.files.retrieve_content("f").nothing)  # wrong
print(client.models.with_raw_response.retrieve("m").id)  # wrong


async def asynchronous(api: AsyncOpenAI) -> None:
    print((await api.models.retrieve("m")).owner)  # wrong
    print(api.models.retrieve("m").owned_by)  # wrong
    for _ in api.files.list():  # wrong
        pass
